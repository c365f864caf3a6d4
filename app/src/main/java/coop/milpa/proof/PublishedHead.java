package coop.milpa.proof;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.tree.Hash;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What everybody may know of a closed day: its head and who signed it. Nothing in it is about anybody.
 *
 * @param cooperative  whose books
 * @param day  of the books
 * @param head  the day's hash
 * @param countersignature  the federation's, if it has signed
 */
public record PublishedHead(
        CooperativeId cooperative, LocalDate day, Hash head, Optional<Countersignature> countersignature) {}
