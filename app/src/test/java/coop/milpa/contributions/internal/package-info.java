@NullMarked
package coop.milpa.contributions.internal;

import org.jspecify.annotations.NullMarked;
