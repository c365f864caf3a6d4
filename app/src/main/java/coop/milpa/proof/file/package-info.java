/**
 * The file a member takes home, and its check: no database, no Spring, nothing but this package, the tree and the
 * kernel, so that anyone can read all that stands between a file and a yes.
 */
@NamedInterface("file")
@NullMarked
package coop.milpa.proof.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
