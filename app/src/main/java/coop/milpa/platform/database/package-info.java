/**
 * Where the database lives: the PostgreSQL server that comes with Milpa, or one's own; who logs in to it as what; how
 * all of it is copied to a file and back.
 */
@NamedInterface("database")
@NullMarked
package coop.milpa.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
