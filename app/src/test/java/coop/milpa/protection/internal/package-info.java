@NullMarked
package coop.milpa.protection.internal;

import org.jspecify.annotations.NullMarked;
