package coop.milpa.protection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** The file of schemes: by day and currency, each with its source. */
class ProtectionSchemesTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final ProtectionSchemes schemes = new ProtectionSchemes();

    @Test
    void aSchemeCoversItsCurrencyFromItsFirstDay() {
        assertThat(schemes.find("gt-micoope", GTQ, DAY)).isPresent();
        assertThat(schemes.find("gt-micoope", PEN, DAY)).isEmpty();
        assertThat(schemes.find("gt-micoope", GTQ, LocalDate.of(2010, 12, 31))).isEmpty();
        assertThat(schemes.find("", GTQ, DAY)).isEmpty();
    }

    @Test
    void noRowIsSaidToBeConfirmed() {
        assertThat(schemes.find("pe-fsdc-5000", PEN, DAY).orElseThrow().source().status())
                .isEqualTo(Source.Status.UNCONFIRMED);
    }

    @Test
    void nothingButTheEmptyTextHoldsWhileACooperativeHasNotDecided() {
        assertThat(ProtectionSettings.SCHEME.name()).isEqualTo("protection.scheme");
        assertThat(ProtectionSettings.SCHEME.fallback()).isEmpty();
        assertThat(schemes.isKnown("gt-micoope", GTQ)).isTrue();
        assertThat(schemes.isKnown("gt-otro", GTQ)).isFalse();
    }
}
