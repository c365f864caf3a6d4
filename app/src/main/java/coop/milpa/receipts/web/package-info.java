/** The page of one receipt, and the paper it is printed on. */
@NullMarked
package coop.milpa.receipts.web;

import org.jspecify.annotations.NullMarked;
