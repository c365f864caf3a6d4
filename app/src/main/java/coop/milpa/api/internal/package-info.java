/** How a request is carried out once, and how often a system may ask. */
@NullMarked
package coop.milpa.api.internal;

import org.jspecify.annotations.NullMarked;
