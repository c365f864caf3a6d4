/** The commands {@code proof make}, {@code check}, {@code countersign} and {@code keys}. */
@NullMarked
package coop.milpa.proof.cli;

import org.jspecify.annotations.NullMarked;
