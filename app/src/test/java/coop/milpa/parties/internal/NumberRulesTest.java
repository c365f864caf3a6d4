package coop.milpa.parties.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers of documents, each computed for the test: none is a person's. */
class NumberRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final CountryRules rules = CountryRules.load();
    private final Law guatemala = new Law(rules, "GT", TODAY, TODAY);
    private final Law peru = new Law(rules, "PE", TODAY, TODAY);

    @Test
    void theDpiHasACheckDigitAndAPlace() {
        assertThat(keyIn(guatemala, "DPI", "1111 11110 0101")).contains("GT-CUI 1111111100101");
        assertThat(keyIn(guatemala, "CUI", "1212121221333")).isPresent();
        assertThat(keyIn(guatemala, "DPI", "1111111120101")).as("check digit").isEmpty();
        assertThat(keyIn(guatemala, "DPI", "1111111102301"))
                .as("no such department")
                .isEmpty();
        assertThat(keyIn(guatemala, "DPI", "1111111100118"))
                .as("Guatemala has 17")
                .isEmpty();
        assertThat(keyIn(guatemala, "DPI", "1111111100100")).as("none is 00").isEmpty();
        assertThat(keyIn(guatemala, "DPI", "111111110010"))
                .as("one digit short")
                .isEmpty();
    }

    @Test
    void theGuatemalanTaxNumberMayEndInK() {
        assertThat(keyIn(guatemala, "NIT", "1009-k")).contains("GT-NIT 1009K");
        assertThat(keyIn(guatemala, "NIT", "0012343")).contains("GT-NIT 12343");
        assertThat(keyIn(guatemala, "NIT", "1009-0")).isEmpty();
        assertThat(keyIn(guatemala, "NIT", "K")).isEmpty();
        assertThat(keyIn(guatemala, "NIT", "")).isEmpty();
    }

    @Test
    void theDniMayCarryItsDigitOrItsLetter() {
        assertThat(keyIn(peru, "DNI", "11111111")).contains("PE-DNI 11111111");
        assertThat(keyIn(peru, "DNI", "11111111-7")).contains("PE-DNI 11111111");
        assertThat(keyIn(peru, "DNI", "11111111-A")).contains("PE-DNI 11111111");
        assertThat(keyIn(peru, "DNI", "11111111-8")).isEmpty();
        assertThat(keyIn(peru, "DNI", "1111111")).isEmpty();
    }

    @Test
    void theRucHasAKindAndACheckDigit() {
        assertThat(keyIn(peru, "RUC", "20111111112")).isPresent();
        assertThat(keyIn(peru, "RUC", "10111111117")).isPresent();
        assertThat(keyIn(peru, "RUC", "16000000004")).isPresent();
        assertThat(keyIn(peru, "RUC", "20111111113")).isEmpty();
        assertThat(keyIn(peru, "RUC", "19111111114")).as("no kind of taxpayer").isEmpty();
    }

    @Test
    void aDocumentOfAnotherCountryIsNamedWithIt() {
        assertThat(keyIn(guatemala, "PE-DNI", "11111111")).contains("PE-DNI 11111111");
        assertThat(keyIn(guatemala, "DNI", "11111111")).isEmpty();
        assertThat(keyIn(peru, "GT-DPI", "1111111100101")).contains("GT-CUI 1111111100101");
    }

    @Test
    void aDocumentIsKnownFromItsFirstDay() {
        LocalDate before = LocalDate.of(2008, 12, 31);
        assertThat(keyIn(new Law(rules, "GT", before, before), "DPI", "1111111100101"))
                .isEmpty();
    }

    private static Optional<String> keyIn(Law law, String type, String number) {
        return law.keyOf(new IdentityDocument(type, number)).map(NumberRulesTest::words);
    }

    private static String words(Documents.Key key) {
        return key.series() + " " + key.number();
    }
}
