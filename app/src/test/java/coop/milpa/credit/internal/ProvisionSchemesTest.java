package coop.milpa.credit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.credit.CreditType;
import coop.milpa.credit.ProvisionScheme;
import coop.milpa.credit.ProvisionScheme.LoanClass;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schemes that come with the program say, and who may decide for which. */
class ProvisionSchemesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "WOCCU-PEARLS, MICRO, 30, CURRENT, 0",
        "WOCCU-PEARLS, MICRO, 31, OVERDUE, 35",
        "WOCCU-PEARLS, HOUSING, 365, OVERDUE, 35",
        "WOCCU-PEARLS, COMMERCIAL, 366, OVERDUE-YEAR, 100",
        "PE-SBS-11356-2008, CONSUMER, 8, 0, 1",
        "PE-SBS-11356-2008, CONSUMER, 9, 1, 5",
        "PE-SBS-11356-2008, MICRO, 60, 2, 25",
        "PE-SBS-11356-2008, SMALL_BUSINESS, 120, 3, 60",
        "PE-SBS-11356-2008, CONSUMER, 121, 4, 100",
        "PE-SBS-11356-2008, HOUSING, 0, 0, 0.7",
        "PE-SBS-11356-2008, HOUSING, 365, 3, 60",
        "PE-SBS-11356-2008, COMMERCIAL, 1, 1, 5",
        "GT-JM-93-2005, CONSUMER, 181, E, 100",
        "GT-JM-93-2005, HOUSING, 90, A, 0"
    })
    void daysLateMakeTheClass(String code, CreditType type, long daysLate, String loanClass, String percent) {
        LoanClass found = Schemes.on(code, DAY).of(type, daysLate);
        assertThat(found.code()).isEqualTo(loanClass);
        assertThat(found.percent()).isEqualTo(Rate.of(percent));
    }

    @Test
    void whatNobodyHasConfirmedSaysSo() {
        assertThat(Schemes.all(DAY))
                .extracting(ProvisionScheme::code)
                .containsExactly("WOCCU-PEARLS", "PE-SBS-11356-2008", "GT-JM-93-2005");
        assertThat(Schemes.all(DAY))
                .allSatisfy(scheme -> assertThat(scheme.source().status()).isEqualTo(Source.Status.UNCONFIRMED));
    }

    @Test
    void classesHaveNamesInBothLanguages() {
        ProvisionScheme scheme = Schemes.on("PE-SBS-11356-2008", DAY);
        assertThat(scheme.name(Locale.ENGLISH)).isEqualTo("SBS 11356-2008 (Peru)");
        assertThat(scheme.of(CreditType.MICRO, 70).name(Locale.of("es"))).isEqualTo("Dudoso");
        assertThat(scheme.of(CreditType.MICRO, 70).name(Locale.ENGLISH)).isEqualTo("Doubtful");
    }

    @Test
    void aSettingNamesASchemeThereIs() {
        assertThat(Schemes.DECIDED.name()).isEqualTo("credit.provision-scheme");
        assertThat(Schemes.DECIDED.fallback()).isEmpty();
        assertThat(Schemes.DECIDED.reader().apply(" GT-JM-93-2005 ")).isEqualTo("GT-JM-93-2005");
        assertThatThrownBy(() -> Schemes.DECIDED.reader().apply("GT-JM-93"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSchemeThatLeavesASortOfLoanOutIsNone() {
        ProvisionScheme scheme = Schemes.on("WOCCU-PEARLS", DAY);
        List<LoanClass> late = scheme.of(CreditType.MICRO).subList(1, 3);
        var classes = new EnumMap<>(scheme.classes());
        classes.put(CreditType.MICRO, late);
        assertThatThrownBy(() -> new ProvisionScheme(
                        scheme.code(),
                        scheme.validFrom(),
                        scheme.spanish(),
                        scheme.english(),
                        scheme.suspendedDays(),
                        classes,
                        scheme.source()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
