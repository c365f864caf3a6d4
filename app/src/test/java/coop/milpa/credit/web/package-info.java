/** Tests of pages about credit. */
@NullMarked
package coop.milpa.credit.web;

import org.jspecify.annotations.NullMarked;
