@NullMarked
package coop.milpa.registry.internal;

import org.jspecify.annotations.NullMarked;
