/** What members see, and what those who work for the cooperative see of it. */
@NullMarked
package coop.milpa.portal.web;

import org.jspecify.annotations.NullMarked;
