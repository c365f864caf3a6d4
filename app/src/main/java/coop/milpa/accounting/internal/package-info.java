/** How manual entries are checked, kept and posted, and how books are printed. */
@NullMarked
package coop.milpa.accounting.internal;

import org.jspecify.annotations.NullMarked;
