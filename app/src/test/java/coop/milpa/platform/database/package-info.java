@NullMarked
package coop.milpa.platform.database;

import org.jspecify.annotations.NullMarked;
