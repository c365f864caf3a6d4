package coop.milpa.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Affiliation.Parent;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kinds;
import coop.milpa.registry.RegistryRefusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each rule about belonging at its boundary, and which of two refusals wins. */
class AffiliationPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Cooperative PRIMARY = cooperative("primary", Grade.FIRST);
    private static final Cooperative FEDERATION = cooperative("federation", Grade.SECOND);
    private static final Cooperative CONFEDERATION = cooperative("confederation", Grade.THIRD);

    private final AffiliationPolicy policy = new AffiliationPolicy();

    @Test
    void onlyTheNextGradeIsJoined() {
        assertThat(joining(PRIMARY, FEDERATION)).isEmpty();
        assertThat(joining(FEDERATION, CONFEDERATION)).isEmpty();
        assertThat(joining(PRIMARY, CONFEDERATION)).contains(new RegistryRefusal.NotTheNextGrade(1, 3));
        assertThat(joining(FEDERATION, PRIMARY)).contains(new RegistryRefusal.NotTheNextGrade(2, 1));
        assertThat(joining(FEDERATION, FEDERATION)).contains(new RegistryRefusal.NotTheNextGrade(2, 2));
    }

    @Test
    void whoLeftMayJoinAgainTheDayAfter() {
        Affiliation former = affiliation(LocalDate.of(2000, 1, 1), LocalDate.of(2010, 12, 31));

        assertThat(forbids(affiliation(LocalDate.of(2011, 1, 1), Validity.OPEN), former))
                .isEmpty();
        assertThat(forbids(affiliation(LocalDate.of(2010, 12, 31), Validity.OPEN), former))
                .contains(new RegistryRefusal.AffiliatedAlready("federation", LocalDate.of(2000, 1, 1)));
    }

    @Test
    void whatBeginsBeforeALaterOneWouldOverlapIt() {
        Affiliation later = affiliation(LocalDate.of(2011, 1, 1), Validity.OPEN);

        assertThat(forbids(affiliation(LocalDate.of(1990, 1, 1), Validity.OPEN), later))
                .isPresent();
    }

    @Test
    void anEndNeedsSomethingThatStands() {
        Affiliation standing = affiliation(LocalDate.of(2000, 1, 1), Validity.OPEN);
        Affiliation ended = affiliation(LocalDate.of(2000, 1, 1), TODAY);

        assertThat(policy.forbidsEnd("acta", TODAY, FEDERATION, Optional.of(standing), TODAY))
                .isEmpty();
        assertThat(policy.forbidsEnd("acta", TODAY, FEDERATION, Optional.empty(), TODAY))
                .contains(new RegistryRefusal.NotAffiliated("federation", TODAY));
        assertThat(policy.forbidsEnd("acta", TODAY, FEDERATION, Optional.of(ended), TODAY))
                .contains(new RegistryRefusal.AffiliationEnded("federation", TODAY));
    }

    @Test
    void theFirstRuleThatAppliesIsTheAnswer() {
        var bad = new Affiliation(
                PRIMARY.id(),
                new Parent.InNetwork(CONFEDERATION.id()),
                new Validity(LocalDate.of(1800, 1, 1), Validity.OPEN),
                " ");

        assertThat(policy.forbids(bad, PRIMARY, CONFEDERATION, List.of(), TODAY))
                .contains(new RegistryRefusal.BadReason(" ", 200));
    }

    private Optional<RegistryRefusal> joining(Cooperative member, Cooperative parent) {
        var wanted =
                new Affiliation(member.id(), new Parent.InNetwork(parent.id()), Validity.from(TODAY), "Resolución 1");
        return policy.forbids(wanted, member, parent, List.of(), TODAY);
    }

    private Optional<RegistryRefusal> forbids(Affiliation wanted, Affiliation former) {
        return policy.forbids(wanted, PRIMARY, FEDERATION, List.of(former), TODAY);
    }

    private static Affiliation affiliation(LocalDate from, LocalDate to) {
        return new Affiliation(
                PRIMARY.id(), new Parent.InNetwork(FEDERATION.id()), new Validity(from, to), "Resolución 1");
    }

    private static Cooperative cooperative(String code, Grade grade) {
        return new Cooperative(
                CooperativeId.next(),
                code,
                code,
                "GT",
                Currency.getInstance("GTQ"),
                ZoneOffset.UTC,
                "gt-cooperativa",
                grade,
                Kinds.unsaid(),
                TODAY);
    }
}
