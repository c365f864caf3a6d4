/** Pages about credit. Nothing here is public. */
@NullMarked
package coop.milpa.credit.web;

import org.jspecify.annotations.NullMarked;
