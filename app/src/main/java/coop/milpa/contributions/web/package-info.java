/** Pages about contributions: certificates and the book. */
@NullMarked
package coop.milpa.contributions.web;

import org.jspecify.annotations.NullMarked;
