package coop.milpa.credit;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What all loans of a cooperative come to: how late they are, and what is to be set aside for them. */
public interface Portfolio {

    /** How it stood when a day ended; empty unless the day is closed and something was owed. */
    Optional<PortfolioDay> on(CooperativeId cooperative, LocalDate day);

    /** Loans that are late on a day as they stand now, the latest first, then by number. */
    List<LateLoan> late(CooperativeId cooperative, LocalDate day, long offset, int limit);

    /** By what loans are classified on a day: what the cooperative has decided, or what is usual in its country. */
    ProvisionScheme scheme(CooperativeId cooperative, LocalDate day);

    /** All schemes that a cooperative may decide for, as they are on a day. */
    List<ProvisionScheme> schemes(LocalDate day);
}
