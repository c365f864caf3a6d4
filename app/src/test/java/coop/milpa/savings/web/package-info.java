/** Tests of the pages about savings. */
@NullMarked
package coop.milpa.savings.web;

import org.jspecify.annotations.NullMarked;
