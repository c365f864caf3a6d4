/** Tests of applications for loans. */
@NullMarked
package coop.milpa.origination.internal;

import org.jspecify.annotations.NullMarked;
