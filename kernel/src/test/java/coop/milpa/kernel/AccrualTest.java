package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AccrualTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");

    @Test
    void interestIsRoundedWhenItBecomesMoney() {
        // 1,000 × 5 % × 31 ÷ 365 = 1,550 ÷ 365 = 4.24657…
        Fraction january = DayCount.ACT_365F.years(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-02-01"));
        Accrual accrual = Accrual.of(Fraction.of(1000), Rate.of("5"), january);
        assertThat(accrual.exact()).isEqualTo(Fraction.of(310, 73));
        assertThat(accrual.toMoney(GTQ, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("4.25", GTQ));
        assertThat(accrual.toMoney(GTQ, RoundingMode.DOWN)).isEqualTo(Money.of("4.24", GTQ));
    }

    @Test
    void aTieIsATieThoughItsPartsAreEndless() {
        // 0.10 ÷ 3 + 0.10 ÷ 6 + 0.15 ÷ 2 = 0.125, of which neither third nor sixth is a finite decimal
        Accrual tie = new Accrual(Fraction.of(1, 30))
                .plus(new Accrual(Fraction.of(1, 60)))
                .plus(new Accrual(Fraction.of(3, 40)));
        assertThat(tie.rounded(new Rounding(RoundingMode.HALF_EVEN, 2))).isEqualTo("0.12");
        assertThat(tie.rounded(new Rounding(RoundingMode.HALF_UP, 2))).isEqualTo("0.13");
    }

    @Test
    void taxIsAShareOfTheExactFigure() {
        assertThat(new Accrual(Fraction.of(1, 3)).share(Rate.of("10")).exact()).isEqualTo(Fraction.of(1, 30));
    }

    @Test
    void currenciesWithoutAMinorUnitAreNotFound() {
        assertThat(Currencies.find("PEN")).contains(Currency.getInstance("PEN"));
        assertThat(Currencies.find("XAU")).isEmpty();
        assertThat(Currencies.find("gtq")).isEmpty();
        assertThat(Currencies.find("ZZZ")).isEmpty();
    }
}
