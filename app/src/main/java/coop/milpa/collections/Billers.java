package coop.milpa.collections;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those whose bills a cooperative collects, and what holds with each. */
public interface Billers {

    /** All, by code. */
    List<Biller> all(CooperativeId cooperative);

    Optional<Biller> find(CooperativeId cooperative, String code);

    /** All that was agreed, by biller, the first days first. */
    List<BillerTerms> terms(CooperativeId cooperative);

    /** What holds with a biller on a day. */
    Optional<BillerTerms> inForce(CooperativeId cooperative, String biller, LocalDate day);

    /** Those whose bills are taken on the open day, with their terms, by code. */
    Map<Biller, BillerTerms> open(CooperativeId cooperative);

    /**
     * Says what holds with a biller from a day on; a new biller gets its account in the books. Said again it changes
     * nothing.
     *
     * @return the terms; or the first {@link CollectionRefusal} that applies
     */
    Outcome<BillerTerms> agree(CooperativeId cooperative, Biller biller, BillerTerms terms);
}
