/** Lists with their cash as people see them. */
@NullMarked
package coop.milpa.envelopes.web;

import org.jspecify.annotations.NullMarked;
