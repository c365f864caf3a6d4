/** How the history is made up. Pure and seeded: no clock, no database. Nothing here is public. */
@NullMarked
package coop.milpa.demo.internal;

import org.jspecify.annotations.NullMarked;
