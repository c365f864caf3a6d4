/** Inside of tax: the files of rates and exemptions, and how a tax is reckoned. */
@NullMarked
package coop.milpa.tax.internal;

import org.jspecify.annotations.NullMarked;
