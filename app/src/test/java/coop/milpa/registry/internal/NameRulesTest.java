package coop.milpa.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Kinds;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the law of a country says of a cooperative's name and kind is data, and holds from its day on. */
class NameRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final NameRules names = new NameRules();

    @Test
    void guatemalaAsksForLimitedLiability() {
        assertThat(names.remarks("GT", "Cooperativa Nahual, R.L.", TODAY)).isEmpty();
        assertThat(names.remarks("GT", "Cooperativa Nahual, RESPONSABILIDAD LIMITADA", TODAY))
                .isEmpty();
        assertThat(names.remarks("GT", "Cooperativa Nahual", TODAY)).hasSize(1);
        assertThat(names.remarks("GT", "Cooperativa Nahual", LocalDate.of(1950, 1, 1)))
                .isEmpty();
        assertThat(names.remarks("PE", "Cooperativa Nahual", TODAY)).isEmpty();
    }

    @Test
    void aRuleMayRefuseInsteadOfWarning() {
        var strict = new NameRules(List.of(new NameRules.NameRule(
                "XX",
                List.of("Ltda."),
                NameRules.NameRule.Effect.REFUSE,
                Validity.from(LocalDate.of(2000, 1, 1)),
                Source.unconfirmed("Ley 1"))));

        assertThat(strict.forbids("XX", "Sol", TODAY)).contains(new RegistryRefusal.NameNotAsLawSays("Sol", "Ley 1"));
        assertThat(strict.forbids("XX", "Sol Ltda.", TODAY)).isEmpty();
    }

    @Test
    void aKindIsOfItsCountryAndItsTime() {
        Kinds agrarian = Kinds.unsaid().with(Kinds.Scheme.NATIONAL_TYPE, "AGRARIA");

        assertThat(KindList.unknown(agrarian, "PE", TODAY)).isEmpty();
        assertThat(KindList.unknown(agrarian, "GT", TODAY)).isPresent();
        assertThat(KindList.unknown(agrarian, "PE", LocalDate.of(1970, 1, 1))).isPresent();
        assertThat(KindList.unknown(Kinds.unsaid().with(Kinds.Scheme.ACTIVITY, "0113"), "GT", TODAY))
                .isEmpty();
    }
}
