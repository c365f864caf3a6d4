/** Tests of requests of other systems. */
@NullMarked
package coop.milpa.api.web;

import org.jspecify.annotations.NullMarked;
