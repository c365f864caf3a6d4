@NullMarked
package coop.milpa.platform;

import org.jspecify.annotations.NullMarked;
