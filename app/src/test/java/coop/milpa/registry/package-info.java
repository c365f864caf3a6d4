@NullMarked
package coop.milpa.registry;

import org.jspecify.annotations.NullMarked;
