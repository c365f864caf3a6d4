@NullMarked
package coop.milpa.proof.file;

import org.jspecify.annotations.NullMarked;
