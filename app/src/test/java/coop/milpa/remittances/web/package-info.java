/** Tests of the pages about savings. */
@NullMarked
package coop.milpa.remittances.web;

import org.jspecify.annotations.NullMarked;
