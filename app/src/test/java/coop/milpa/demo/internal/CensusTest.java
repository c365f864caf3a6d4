package coop.milpa.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.demo.DemoPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever comes to a village of the demo could have come there. */
class CensusTest {

    private static final DemoPlan PLAN = new DemoPlan(1_000, 120, 9, LocalDate.of(2026, 1, 1));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 30, 700})
    void soManyBecomeMembersAndOneMoreIsTurnedAway(int members) {
        List<Newcomer> newcomers = newcomers(members);

        assertThat(newcomers).hasSize(members + 1);
        assertThat(newcomers)
                .filteredOn(one -> one.fate().kind() == Fate.Kind.TURNED_AWAY)
                .hasSize(1);
    }

    @Test
    void everyChildHasAGuardianWhoIsGrownAndIsThereBefore() {
        List<Newcomer> newcomers = newcomers(700);

        assertThat(newcomers).filteredOn(Newcomer::isChild).isNotEmpty().allSatisfy(child -> {
            Newcomer guardian = newcomers.get(child.guardian().orElseThrow() - 1);
            assertThat(guardian.isAdult()).isTrue();
            assertThat(guardian.number()).isLessThan(child.number());
            assertThat(guardian.life().joined()).isBeforeOrEqualTo(child.life().joined());
            assertThat(guardian.fate()).isEqualTo(Fate.STAYS);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60, 700})
    void someAreBornSomeComeOfAgeAndSomeDieWhileItPlays(int members) {
        List<Newcomer> newcomers = newcomers(members);

        assertThat(newcomers).anyMatch(one -> one.isBornSince(PLAN.from()));
        assertThat(newcomers)
                .anyMatch(one -> PLAN.from().datesUntil(PLAN.through()).anyMatch(one::comesOfAge));
        assertThat(newcomers).anyMatch(one -> one.fate().kind() == Fate.Kind.DIES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 120})
    void nobodyComesBeforeSheIsBornNorAfterTheLastDay(int days) {
        var plan = new DemoPlan(1_000, days, 9, PLAN.from());
        assertThat(newcomers(plan, 700)).allSatisfy(one -> {
            assertThat(one.life().joined()).isBetween(plan.from(), plan.through());
            assertThat(one.who().birthDate().stream())
                    .allMatch(born -> born.isBefore(one.life().joined()));
        });
    }

    @Test
    void whoeverGoesHasBeenThere() {
        Set<Fate.Kind> goes = Set.of(Fate.Kind.DIES, Fate.Kind.LEAVES);
        assertThat(newcomers(700))
                .filteredOn(one -> goes.contains(one.fate().kind()))
                .allMatch(one -> one.fate().on().isAfter(one.life().joined()))
                .extracting(one -> one.fate().kind())
                .containsAll(goes);
    }

    @Test
    void theSameDiceGiveTheSamePeople() {
        assertThat(newcomers(80)).isEqualTo(newcomers(80));
        assertThat(newcomers(80).stream().map(Newcomer::who).collect(Collectors.toSet()))
                .hasSizeGreaterThan(70);
    }

    private static List<Newcomer> newcomers(int members) {
        return newcomers(PLAN, members);
    }

    private static List<Newcomer> newcomers(DemoPlan plan, int members) {
        return new Census(Setting.NETWORK.getFirst(), plan, new Dice(4)).newcomers(members);
    }
}
