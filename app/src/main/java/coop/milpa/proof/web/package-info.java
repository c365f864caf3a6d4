/** The page on which everybody checks a proof of savings, and the heads to compare it with. No one signs in for it. */
@NullMarked
package coop.milpa.proof.web;

import org.jspecify.annotations.NullMarked;
