@NullMarked
package coop.milpa.imports.internal;

import org.jspecify.annotations.NullMarked;
