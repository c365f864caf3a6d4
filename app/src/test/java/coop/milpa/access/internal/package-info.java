@NullMarked
package coop.milpa.access.internal;

import org.jspecify.annotations.NullMarked;
