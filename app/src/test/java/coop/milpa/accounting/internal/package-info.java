@NullMarked
package coop.milpa.accounting.internal;

import org.jspecify.annotations.NullMarked;
