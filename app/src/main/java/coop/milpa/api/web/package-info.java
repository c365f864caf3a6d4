/** How requests of other systems are read and errors told to them. */
@NullMarked
package coop.milpa.api.web;

import org.jspecify.annotations.NullMarked;
