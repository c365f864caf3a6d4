@NullMarked
package coop.milpa.proof.cli;

import org.jspecify.annotations.NullMarked;
