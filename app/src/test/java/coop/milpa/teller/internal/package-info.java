@NullMarked
package coop.milpa.teller.internal;

import org.jspecify.annotations.NullMarked;
