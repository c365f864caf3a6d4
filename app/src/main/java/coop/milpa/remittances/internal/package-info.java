/** How remittances are paid, kept and settled. */
@NullMarked
package coop.milpa.remittances.internal;

import org.jspecify.annotations.NullMarked;
