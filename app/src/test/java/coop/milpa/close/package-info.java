@NullMarked
package coop.milpa.close;

import org.jspecify.annotations.NullMarked;
