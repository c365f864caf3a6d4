/** Tests of requests of other systems. */
@NullMarked
package coop.milpa.api;

import org.jspecify.annotations.NullMarked;
