package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnuityTest {

    @Test
    void equalPeriodsGiveThePaymentOfTextbooks() {
        // 10,000 at 1 % a month over a year: 888.4879 (Truth in Lending and any table of annuities)
        Fraction payment = Annuity.payment(10_000_00, Collections.nCopies(12, Fraction.of(1, 100)));
        assertThat(payment.rounded(2, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("88848.79"));
    }

    @Test
    void withoutInterestItIsAnEqualPart() {
        assertThat(Annuity.payment(100, Collections.nCopies(3, Fraction.ZERO))).isEqualTo(Fraction.of(100, 3));
    }

    @Test
    void whateverThePeriodsCostItRepaysExactly() {
        Seeds.forMany(random -> {
            List<Fraction> factors = new ArrayList<>();
            for (int n = 1 + random.nextInt(40); n > 0; n--) {
                factors.add(Fraction.of(random.nextInt(90), 365L * (1 + random.nextInt(3))));
            }
            Fraction payment = Annuity.payment(1_000_000, factors);
            Fraction debt = Fraction.of(1_000_000);
            for (Fraction factor : factors) {
                debt = debt.plus(debt.times(factor)).minus(payment);
            }
            assertThat(debt.signum()).isZero();
        });
    }
}
