/**
 * The salted Merkle-sum tree behind a proof of savings: how it is built over a million balances, how a part of it is
 * followed up to the root. Plain Java: whoever checks a proof needs this package and nothing else of Milpa's.
 */
@NamedInterface("tree")
@NullMarked
package coop.milpa.proof.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
