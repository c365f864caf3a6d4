@NullMarked
package coop.milpa.kernel.loan;

import org.jspecify.annotations.NullMarked;
