package coop.milpa.cheques;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The banks whose cheques a cooperative takes, by day. */
public interface ChequeBanks {

    /**
     * Publishes terms. The same once more changes nothing.
     *
     * @return them; or {@link ChequeRefusal.TermsInClosedDays}, {@link ChequeRefusal.TermsNotAfterLast}
     */
    Outcome<BankTerms> publish(CooperativeId cooperative, BankTerms terms);

    Optional<BankTerms> inForce(CooperativeId cooperative, String bank, LocalDate day);

    /** Of each bank the terms that hold on a day, by name. */
    List<BankTerms> board(CooperativeId cooperative, LocalDate day);

    /** All versions, by bank, the last first. */
    List<BankTerms> versions(CooperativeId cooperative);
}
