@NullMarked
package coop.milpa.savings.internal;

import org.jspecify.annotations.NullMarked;
