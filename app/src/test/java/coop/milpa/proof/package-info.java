@NullMarked
package coop.milpa.proof;

import org.jspecify.annotations.NullMarked;
