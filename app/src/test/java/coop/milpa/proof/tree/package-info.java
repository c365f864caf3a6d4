@NullMarked
package coop.milpa.proof.tree;

import org.jspecify.annotations.NullMarked;
