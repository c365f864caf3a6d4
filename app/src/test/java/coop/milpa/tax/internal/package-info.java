/** Tests of the inside of tax. */
@NullMarked
package coop.milpa.tax.internal;

import org.jspecify.annotations.NullMarked;
