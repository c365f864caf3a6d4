/** Tests of the pages about lists with their cash. */
@NullMarked
package coop.milpa.envelopes.web;

import org.jspecify.annotations.NullMarked;
