package coop.milpa.remittances;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pays remittances, and keeps what their payers owe. */
public interface Remittances {

    /**
     * Pays one: in cash, out of the drawer of whoever acts, or into savings of whom it is for.
     *
     * @return the payout, the same one if it was asked before; or the first {@link RemittanceRefusal} that applies, or
     *     a refusal of cash, limits, savings or the books
     */
    Outcome<Payout> pay(PayRemittance command);

    /**
     * Undoes a payout that is not settled, by one entry: cash is back in its drawer, what was saved is taken out again.
     *
     * @return the entry that undid it, the same one if it was asked before; or the first {@link RemittanceRefusal} that
     *     applies, or a refusal of savings or the books
     */
    Outcome<EntryId> undo(UndoPayout command);

    /** Why a payout stays as it is: it is not there, settled, or undone already; empty if it may be undone. */
    Optional<Refusal> forbidsUndoing(CooperativeId cooperative, EntryId payout);

    /** What payers owe, by payer and day. */
    List<Owed> owed(CooperativeId cooperative);

    /** What was paid for one payer on a day and not undone, in the order in which it was. */
    List<Payout> paid(CooperativeId cooperative, String payer, LocalDate day);

    /** What was paid for one payer and is neither settled nor undone, in the order in which it was. */
    List<Payout> unsettled(CooperativeId cooperative, String payer);

    /** The last payout of each of some references of a payer, by {@link PayRemittance#key}; it may be undone. */
    Map<String, Payout> paid(CooperativeId cooperative, String payer, Collection<String> references);

    /**
     * Enters money that came from a payer by bank transfer.
     *
     * @return the settlement, the same one if it was asked before; or the first {@link RemittanceRefusal} that applies
     */
    Outcome<Settlement> settle(SettlePayer command);

    /** What {@link #settle} would come to; nothing is changed. */
    Outcome<Settlement> rehearse(SettlePayer command);

    /** All settlements, the newest first, at most 1,000. */
    List<Settlement> settlements(CooperativeId cooperative);
}
