@NullMarked
package coop.milpa.accounting;

import org.jspecify.annotations.NullMarked;
