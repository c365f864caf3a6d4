/** The commands of this module. */
@NullMarked
package coop.milpa.imports.cli;

import org.jspecify.annotations.NullMarked;
