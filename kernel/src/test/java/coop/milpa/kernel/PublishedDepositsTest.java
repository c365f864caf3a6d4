package coop.milpa.kernel;

import static coop.milpa.kernel.Deposits.earning;
import static coop.milpa.kernel.Deposits.flat;
import static coop.milpa.kernel.Deposits.history;
import static coop.milpa.kernel.Deposits.plan;
import static coop.milpa.kernel.Deposits.terms;
import static coop.milpa.kernel.Deposits.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/**
 * Figures that others have published: the examples of Regulation DD (Truth in Savings), 12 CFR 1030, appendix A,
 * part I. Its savings compound daily and are not touched; a tier begins with the cent above the amount it names.
 */
class PublishedDepositsTest {

    private static final PostingPlan COMPOUNDED_DAILY = plan(Frequency.DAILY, Frequency.NEVER);
    private static final DepositEarning TIERING_METHOD_A = earning(
            tiers(TierMethod.WHOLE_BALANCE, "0: 5.25", "2500.01: 5.50", "15000.01: 5.75"), "0", "0", YearDays.DAYS_365);

    @Test
    void aHalfYearCertificateEarnsTheInterestOfTheRegulation() {
        assertEarns(terms(flat("6"), COMPOUNDED_DAILY), history("2025-01-01", "2025-07-02", "1000"), "30.37", "6.18");
    }

    @Test
    void tieringMethodAEarnsTheInterestOfTheRegulation() {
        DepositTerms terms = terms(TIERING_METHOD_A, COMPOUNDED_DAILY);
        assertEarns(terms, history("2025-01-01", "2026-01-01", "1000"), "53.90", "5.39");
        assertEarns(terms, history("2025-01-01", "2026-01-01", "8000"), "452.29", "5.65");
        assertEarns(terms, history("2025-01-01", "2026-01-01", "20000"), "1183.61", "5.92");
    }

    private static void assertEarns(DepositTerms terms, DepositHistory history, String interest, String yield) {
        DepositStatement statement = DepositInterest.calculate(terms, history);
        assertThat(statement.interest()).isEqualTo(interest);
        assertThat(statement.effectiveAnnualRate().map(rate -> rate.percent().setScale(2, RoundingMode.HALF_EVEN)))
                .contains(new BigDecimal(yield));
    }
}
