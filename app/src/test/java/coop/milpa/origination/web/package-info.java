/** Tests of applications for loans. */
@NullMarked
package coop.milpa.origination.web;

import org.jspecify.annotations.NullMarked;
