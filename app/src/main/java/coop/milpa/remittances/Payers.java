package coop.milpa.remittances;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The companies whose remittances a cooperative pays, and what holds with each. */
public interface Payers {

    /** All, by code. */
    List<Payer> all(CooperativeId cooperative);

    Optional<Payer> find(CooperativeId cooperative, String code);

    /** All that was agreed, by payer, the first days first. */
    List<PayerTerms> terms(CooperativeId cooperative);

    /** What holds with a payer on a day. */
    Optional<PayerTerms> inForce(CooperativeId cooperative, String payer, LocalDate day);

    /** Those whose remittances are paid on the open day, with their terms, by code. */
    Map<Payer, PayerTerms> open(CooperativeId cooperative);

    /**
     * Says what holds with a payer from a day on; a new payer gets its account in the books. Said again it changes
     * nothing.
     *
     * @return the terms; or the first {@link RemittanceRefusal} that applies
     */
    Outcome<PayerTerms> agree(CooperativeId cooperative, Payer payer, PayerTerms terms);
}
