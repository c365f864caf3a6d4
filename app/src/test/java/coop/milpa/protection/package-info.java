@NullMarked
package coop.milpa.protection;

import org.jspecify.annotations.NullMarked;
