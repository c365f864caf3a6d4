package coop.milpa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the registry keeps of what authorities hold of a cooperative. */
@ModuleTest
class StandingsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static int count;

    private final Cooperatives cooperatives;
    private final Standings standings;
    private @Nullable Cooperative created;

    StandingsTests(Cooperatives cooperatives, Standings standings) {
        this.cooperatives = cooperatives;
        this.standings = standings;
    }

    @BeforeEach
    void aCooperative() {
        created = create();
    }

    @Test
    void aStatusHoldsUntilTheNextOne() {
        var closed = new StatusChange(Status.INACTIVE, TestClock.TODAY, "Sin asamblea en dos años");
        assertThat(standings.decide(here().id(), closed)).isEqualTo(Outcome.done(closed));
        assertThat(standings.decide(here().id(), closed)).isEqualTo(Outcome.done(closed));

        assertThat(standings.status(here().id(), TestClock.TODAY.minusDays(1))).isEqualTo(Status.ACTIVE);
        assertThat(standings.status(here().id(), TestClock.TODAY)).isEqualTo(Status.INACTIVE);
        assertThat(standings.decide(here().id(), new StatusChange(Status.DISSOLVED, TestClock.TODAY, "Otra")))
                .isEqualTo(Outcome.refused(new RegistryRefusal.StatusDecided(TestClock.TODAY, Status.INACTIVE)));
    }

    @Test
    void anAuthorityHasOneNumberForIt() {
        var number = new Registration("INACOP", "1234", FIRST);
        assertThat(standings.register(here().id(), number)).isEqualTo(Outcome.done(number));
        assertThat(standings.register(here().id(), number)).isEqualTo(Outcome.done(number));
        assertThat(standings.register(here().id(), new Registration("INACOP", "99", FIRST)))
                .isEqualTo(Outcome.refused(new RegistryRefusal.RegisteredOtherwise("INACOP", "1234")));
        assertThat(standings.registrations(here().id())).containsExactly(number);
    }

    @Test
    void theLawSaysHowFewMembersThereMayBe() {
        assertThat(standings.membersMin(here(), TestClock.TODAY).map(MembersMin::members))
                .contains(20);
        assertThat(standings.membersMin(here(), LocalDate.of(1970, 1, 1))).isEmpty();
    }

    private Cooperative here() {
        return Objects.requireNonNull(created);
    }

    private Cooperative create() {
        String code = "st-" + ++count;
        var command = new CreateCooperative(code, "Una, R.L.", "GT", "GTQ", FIRST, Choices.none());
        return switch (cooperatives.create(command)) {
            case Outcome.Done<Cooperative>(var made) -> made;
            case Outcome.Refused<Cooperative>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
