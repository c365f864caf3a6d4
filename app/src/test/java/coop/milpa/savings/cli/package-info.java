@NullMarked
package coop.milpa.savings.cli;

import org.jspecify.annotations.NullMarked;
