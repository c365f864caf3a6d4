package coop.milpa.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule of the registry at its boundary, and which of two refusals wins. */
class RegistryPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Set<String> TEMPLATES = Set.of("gt-cooperativa");

    private final RegistryPolicy policy = new RegistryPolicy();

    @Test
    void aCodeIsShortAndPlain() {
        assertThat(code("A")).isEmpty();
        assertThat(code("coop_1.b-" + "x".repeat(31))).isEmpty();
        for (String bad : new String[] {"", " ", "-a", "a b", "ñandú", "a/b", "x".repeat(41)}) {
            assertThat(code(bad)).as(bad).contains(new RegistryRefusal.BadCode(bad));
        }
    }

    @Test
    void aNameIsThereAndHasAnEnd() {
        assertThat(name("Ñ".repeat(200))).isEmpty();
        for (String bad : new String[] {"", "  ", "two\nlines", "x".repeat(201)}) {
            assertThat(name(bad)).as(bad).contains(new RegistryRefusal.BadName(bad, 200));
        }
    }

    @Test
    void countryCurrencyZoneAndTemplateExist() {
        assertThat(place("XX", "GTQ")).contains(new RegistryRefusal.UnknownCountry("XX"));
        assertThat(place("gt", "GTQ")).contains(new RegistryRefusal.UnknownCountry("gt"));
        assertThat(place("GT", "ABC")).contains(new RegistryRefusal.UnknownCurrency("ABC"));
        assertThat(place("GT", "XAU")).contains(new RegistryRefusal.UnknownCurrency("XAU"));
        assertThat(place("CZ", "CZK")).isEmpty();
        assertThat(chosen("Mars/Olympus", "gt-cooperativa")).contains(new RegistryRefusal.UnknownZone("Mars/Olympus"));
        assertThat(chosen("Europe/Prague", "none"))
                .contains(new RegistryRefusal.UnknownTemplate("none", "gt-cooperativa"));
    }

    @Test
    void booksBeginBetweenTheChartsFirstDayAndAYearFromNow() {
        assertThat(from(LocalDate.of(1900, 1, 1))).isEmpty();
        assertThat(from(LocalDate.of(2027, 3, 2))).isEmpty();
        assertThat(from(LocalDate.of(1899, 12, 31))).isPresent();
        assertThat(from(LocalDate.of(2027, 3, 3))).isPresent();
    }

    @Test
    void theFirstRuleThatAppliesIsTheAnswer() {
        var allWrong = new CreateCooperative("", "", "XX", "ABC", LocalDate.MIN, Choices.none());

        assertThat(forbids(allWrong)).contains(new RegistryRefusal.BadCode(""));
    }

    @Test
    void everyCountryHasAZoneThatExists() {
        for (String country : Locale.getISOCountries()) {
            assertThat(described(country).zone().getId()).as(country).isNotEmpty();
        }
        assertThat(described("GT").zone()).hasToString("America/Guatemala");
        assertThat(described("CZ").zone()).hasToString("Europe/Prague");
    }

    @Test
    void theCountryChoosesTheTemplate() {
        assertThat(described("PE").template()).isEqualTo("pe-coopac");
        assertThat(described("GT").template()).isEqualTo("gt-cooperativa");
        assertThat(described("HN").template()).isEqualTo("gt-cooperativa");
    }

    private Cooperative described(String country) {
        return policy.describe(
                CooperativeId.next(), new CreateCooperative("a", "A", country, "GTQ", TODAY, Choices.none()));
    }

    private Optional<RegistryRefusal> code(String code) {
        return forbids(new CreateCooperative(code, "A", "GT", "GTQ", TODAY, Choices.none()));
    }

    private Optional<RegistryRefusal> name(String name) {
        return forbids(new CreateCooperative("a", name, "GT", "GTQ", TODAY, Choices.none()));
    }

    private Optional<RegistryRefusal> place(String country, String currency) {
        return forbids(new CreateCooperative("a", "A", country, currency, TODAY, Choices.none()));
    }

    private Optional<RegistryRefusal> chosen(String zone, String template) {
        Choices choices = new Choices(Optional.empty(), Optional.of(template), Optional.of(zone));
        return forbids(new CreateCooperative("a", "A", "GT", "GTQ", TODAY, choices));
    }

    private Optional<RegistryRefusal> from(LocalDate booksFrom) {
        return forbids(new CreateCooperative("a", "A", "GT", "GTQ", booksFrom, Choices.none()));
    }

    private Optional<RegistryRefusal> forbids(CreateCooperative command) {
        return policy.forbids(command, TEMPLATES, TODAY);
    }
}
