package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Proofs of no debt (constancias de no adeudo). */
public interface NoDebts {

    /** What a member owes by the end of a day, to every {@link Destination} and by accounts below zero. */
    List<Debt> owed(CooperativeId cooperative, MemberId member, LocalDate day);

    /**
     * Issues a proof that a member owes nothing on the open day.
     *
     * @return the proof, the same one if it was asked before; or {@link ReceiptRefusal.Owes}
     */
    Outcome<NoDebt> issue(CooperativeId cooperative, RequestId request, MemberId member);

    /** All that were issued to a member, the latest first. */
    List<NoDebt> of(CooperativeId cooperative, MemberId member);

    Optional<NoDebt> find(CooperativeId cooperative, long number);

    /** Counts a printing; from the second on it is a copy. Empty if there is no such proof. */
    Optional<NoDebt> printed(CooperativeId cooperative, long number);
}
