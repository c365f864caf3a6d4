@NullMarked
package coop.milpa.ledger.internal;

import org.jspecify.annotations.NullMarked;
