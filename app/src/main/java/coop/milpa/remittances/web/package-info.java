/** The pages about remittances. */
@NullMarked
package coop.milpa.remittances.web;

import org.jspecify.annotations.NullMarked;
