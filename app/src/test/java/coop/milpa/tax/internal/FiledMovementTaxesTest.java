package coop.milpa.tax.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.kernel.Money;
import coop.milpa.tax.MovementTax;
import coop.milpa.tax.MovementTax.Grounds;
import coop.milpa.tax.MovementTaxes;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What Peru levies on movements, at the cents where it begins, and what nobody levies. */
class FiledMovementTaxesTest {

    private static final Currency PEN = Currency.getInstance("PEN");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private final MovementTaxes taxes = new FiledMovementTaxes();

    @Test
    void whatIsLessThanAStepIsNotLevied() {
        assertThat(levied("999.99", TODAY)).isEqualTo("0.00");
        assertThat(levied("1000.00", TODAY)).isEqualTo("0.05");
        assertThat(levied("1999.99", TODAY)).isEqualTo("0.05");
        assertThat(levied("2000.00", TODAY)).isEqualTo("0.10");
        assertThat(levied("1000000.00", TODAY)).isEqualTo("50.00");
    }

    @Test
    void theRateChangesOnItsDay() {
        assertThat(levied("2000.00", LocalDate.of(2011, 3, 31))).isEqualTo("1.00");
        assertThat(levied("2000.00", LocalDate.of(2011, 4, 1))).isEqualTo("0.10");
        assertThat(levied("2000.00", LocalDate.of(2009, 12, 31))).isEqualTo("0.00");
    }

    @Test
    void movingOnesOwnMoneyIsExempt() {
        MovementTax tax = taxes.of("PE", "savings.transfer-own", Money.of("5000.00", PEN), TODAY);
        assertThat(tax.amount().isZero()).isTrue();
        assertThat(tax.grounds()).isInstanceOf(Grounds.Exempt.class);
        assertThat(tax.basis()).isPresent();
    }

    @Test
    void aCountryWithoutTheTaxLeviesNothing() {
        MovementTax tax = taxes.of("GT", "savings.deposit", Money.of("5000.00", Currency.getInstance("GTQ")), TODAY);
        assertThat(tax.amount().isZero()).isTrue();
        assertThat(tax.basis()).isEmpty();
    }

    @Test
    void nothingIsNoMovement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taxes.of("PE", "savings.deposit", Money.zero(PEN), TODAY));
    }

    private String levied(String amount, LocalDate day) {
        return taxes.of("PE", "savings.deposit", Money.of(amount, PEN), day)
                .amount()
                .toDecimal()
                .toPlainString();
    }
}
