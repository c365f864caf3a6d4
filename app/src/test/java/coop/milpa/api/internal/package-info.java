/** Tests of requests of other systems. */
@NullMarked
package coop.milpa.api.internal;

import org.jspecify.annotations.NullMarked;
