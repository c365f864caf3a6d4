package coop.milpa.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Exposure;
import coop.milpa.members.ProfileFacts.Occupation;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.RiskLevel;
import coop.milpa.members.internal.RiskRules.Fact;
import coop.milpa.members.internal.RiskRules.Rule;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which facts lead to which risk on which day. */
class ProfilePolicyTest {

    private static final Currency PEN = Currency.getInstance("PEN");
    private static final LocalDate LEFT = LocalDate.of(2020, 7, 28);

    private final RiskRules rules = RiskRules.load();

    @Test
    void inPeruAnOfficeCountsForFiveYearsAfterItWasLeft() {
        assertThat(risk("PE", LEFT.plusYears(5))).isEqualTo(RiskLevel.HIGH);
        assertThat(risk("PE", LEFT.plusYears(5).plusDays(1))).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void whereNothingElseIsSaidAnOfficeCountsForEver() {
        assertThat(risk("GT", LEFT.plusYears(40))).isEqualTo(RiskLevel.HIGH);
        assertThat(risk("BO", LEFT.plusYears(40))).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void anOccupationIsThatOfItsGroupToo() {
        var rule = new Rule(new Fact.OccupationGroup("111"), RiskLevel.MEDIUM);
        assertThat(ProfilePolicy.assess(facts("1112", Exposure.NONE), List.of(rule), LEFT)
                        .risk())
                .isEqualTo(RiskLevel.MEDIUM);
        assertThat(ProfilePolicy.assess(facts("1120", Exposure.NONE), List.of(rule), LEFT)
                        .risk())
                .isEqualTo(RiskLevel.LOW);
        assertThat(ProfilePolicy.assess(facts("", Exposure.NONE), List.of(rule), LEFT)
                        .risk())
                .isEqualTo(RiskLevel.LOW);
    }

    @Test
    void aThresholdOfOneCurrencySaysNothingOfAnother() {
        var rule = new Rule(new Fact.MonthlyAmount(Money.of("1.00", Currency.getInstance("USD"))), RiskLevel.HIGH);
        assertThat(ProfilePolicy.assess(facts("", Exposure.NONE), List.of(rule), LEFT)
                        .risk())
                .isEqualTo(RiskLevel.LOW);
    }

    private RiskLevel risk(String country, LocalDate day) {
        var exposure = new Exposure(Optional.of(new Office("Congresista", Optional.of(LEFT))), List.of());
        return ProfilePolicy.assess(facts("", exposure), rules.on(country, day), day)
                .risk();
    }

    private static ProfileFacts facts(String occupation, Exposure exposure) {
        var activity = new Activity(Money.of("900.00", PEN), Money.of("100.00", PEN), Set.of());
        return new ProfileFacts(
                exposure, Optional.empty(), new Occupation(occupation, "Teje"), activity, "Venta de sus tejidos");
    }
}
