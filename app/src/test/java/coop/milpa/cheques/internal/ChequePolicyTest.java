package coop.milpa.cheques.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.DayExplanation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who bears a cheque that comes back. */
class ChequePolicyTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");

    @ParameterizedTest
    @CsvSource({
        "325.00, 400.00, 325.00, 0.00",
        "325.00, 325.00, 325.00, 0.00",
        "325.00, 10.00, 10.00, 315.00",
        "325.00, 0.00, 0.00, 325.00"
    })
    void theAccountGivesWhatIsThereAndTheRestIsOwed(String needed, String free, String taken, String owed) {
        assertThat(ChequePolicy.bears(money(needed), money(free)))
                .isEqualTo(new ChequePolicy.Bearing(money(taken), money(owed)));
    }

    /** Weekends are no business days. */
    private static final BusinessCalendar WEEKDAYS = new BusinessCalendar() {
        @Override
        public boolean isBusinessDay(LocalDate date) {
            return date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
        }

        @Override
        public LocalDate adjust(LocalDate date, Convention convention) {
            return isBusinessDay(date) ? date : adjust(date.plusDays(1), convention);
        }

        @Override
        public DayExplanation explain(LocalDate date) {
            throw new UnsupportedOperationException();
        }
    };

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 0, 2026-03-05",
        "2026-03-05, 1, 2026-03-06",
        "2026-03-05, 2, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        "2026-03-06, 6, 2026-03-16"
    })
    void clearingDaysAreBusinessDays(LocalDate sent, int days, LocalDate until) {
        assertThat(ChequePolicy.clears(WEEKDAYS, sent, days)).isEqualTo(until);
    }

    private static Money money(String amount) {
        return Money.of(amount, GTQ);
    }
}
