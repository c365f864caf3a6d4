@NullMarked
package coop.milpa.access;

import org.jspecify.annotations.NullMarked;
