/** How cheques are kept, sent to the bank, paid and taken back. */
@NullMarked
package coop.milpa.cheques.internal;

import org.jspecify.annotations.NullMarked;
