@NullMarked
package coop.milpa.cli;

import org.jspecify.annotations.NullMarked;
