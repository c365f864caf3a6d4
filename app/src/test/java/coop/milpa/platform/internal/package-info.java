@NullMarked
package coop.milpa.platform.internal;

import org.jspecify.annotations.NullMarked;
