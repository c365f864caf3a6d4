/** Tests of what members see. */
@NullMarked
package coop.milpa.portal.web;

import org.jspecify.annotations.NullMarked;
