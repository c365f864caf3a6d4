@NullMarked
package coop.milpa.credit.cli;

import org.jspecify.annotations.NullMarked;
