@NullMarked
package coop.milpa.kernel.deposit;

import org.jspecify.annotations.NullMarked;
