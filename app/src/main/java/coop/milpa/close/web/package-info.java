/** The pages of the close: what is open, what to look at first, days closed and what each step did. */
@NullMarked
package coop.milpa.close.web;

import org.jspecify.annotations.NullMarked;
