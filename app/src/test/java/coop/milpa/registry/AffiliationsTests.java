package coop.milpa.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.registry.Affiliations.Place;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What the registry promises about who belongs to whom. */
@ModuleTest
class AffiliationsTests {

    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2010, 6, 1);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final TestDatabase.Owner owner;

    AffiliationsTests(Cooperatives cooperatives, Affiliations affiliations, TestDatabase.Owner owner) {
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.owner = owner;
    }

    @Test
    void aCooperativeBelongsFromOneDayToAnother() {
        Cooperative primary = cooperative(Grade.FIRST);
        Cooperative federation = cooperative(Grade.SECOND);

        done(affiliations.begin(joining(primary, federation, FIRST)));
        done(affiliations.end(leaving(primary, federation, LATER)));

        assertThat(affiliations.of(primary.id(), FIRST.minusDays(1))).isEmpty();
        assertThat(affiliations.of(primary.id(), LATER)).hasSize(1);
        assertThat(affiliations.of(primary.id(), LATER.plusDays(1))).isEmpty();
        assertThat(affiliations.members(federation.id(), LATER)).containsExactly(primary);
        done(affiliations.begin(joining(primary, federation, LATER.plusDays(1))));
        assertThat(affiliations.history(primary.id())).hasSize(2);
    }

    @Test
    void askingTwiceAffiliatesOnce() {
        Cooperative primary = cooperative(Grade.FIRST);
        Cooperative federation = cooperative(Grade.SECOND);
        Affiliate command = joining(primary, federation, FIRST);
        EndAffiliation end = leaving(primary, federation, LATER);

        assertThat(affiliations.begin(command)).isEqualTo(affiliations.begin(command));
        assertThat(affiliations.end(end)).isEqualTo(affiliations.end(end));
        assertThat(affiliations.history(primary.id())).hasSize(1);
        var other = new Affiliate(primary.id(), command.request(), federation.id(), LATER, "Resolución 1");
        assertThat(affiliations.begin(other))
                .isEqualTo(Outcome.refused(new RegistryRefusal.RequestReused(command.request())));
    }

    @Test
    void aConfederationSeesAllBelowItOnTheDay() {
        Cooperative confederation = cooperative(Grade.THIRD);
        Cooperative north = cooperative(Grade.SECOND);
        Cooperative south = cooperative(Grade.SECOND);
        Cooperative primary = cooperative(Grade.FIRST);
        done(affiliations.begin(joining(north, confederation, FIRST)));
        done(affiliations.begin(joining(south, confederation, LATER)));
        done(affiliations.begin(joining(primary, north, FIRST)));
        done(affiliations.begin(joining(primary, south, FIRST)));

        assertThat(affiliations.tree(confederation.id(), FIRST))
                .containsExactly(new Place(north, confederation.id(), 1), new Place(primary, north.id(), 2));
        assertThat(affiliations.tree(confederation.id(), LATER)).hasSize(4);
        assertThat(affiliations.members(confederation.id(), LATER)).containsExactly(north, south);
    }

    @Test
    void noTableTakesWhatTheProgramRefuses() {
        Cooperative primary = cooperative(Grade.FIRST);
        Cooperative federation = cooperative(Grade.SECOND);
        done(affiliations.begin(joining(primary, federation, FIRST)));

        assertThatThrownBy(() -> insert(primary, federation, LATER)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(federation, primary, LATER)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(federation, federation, LATER)).isInstanceOf(DataAccessException.class);
    }

    /** Whatever is asked in whatever order, nobody ever stands under herself, and nobody twice under one body. */
    @Test
    void noHistoryHasACycleOnAnyDay() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            List<Cooperative> network = new ArrayList<>();
            for (int n = 0; n < 9; n++) {
                network.add(cooperative(Grade.of(n % 3 + 1).orElseThrow()));
            }
            for (int n = 0; n < 120; n++) {
                Cooperative member = network.get(random.nextInt(network.size()));
                Cooperative parent = network.get(random.nextInt(network.size()));
                LocalDate day = FIRST.plusDays(random.nextInt(400));
                if (random.nextInt(3) == 0) {
                    affiliations.end(leaving(member, parent, day));
                } else {
                    affiliations.begin(joining(member, parent, day));
                }
            }
            for (int n = 0; n <= 400; n += 20) {
                assertNoCycle(network, FIRST.plusDays(n), seed);
            }
        }
    }

    private void assertNoCycle(List<Cooperative> network, LocalDate on, long seed) {
        for (Cooperative each : network) {
            List<Place> below = affiliations.tree(each.id(), on);
            Set<List<CooperativeId>> pairs = new HashSet<>();
            for (Place place : below) {
                assertThat(place.cooperative().grade()).as("seed " + seed).isLessThan(each.grade());
                assertThat(pairs.add(List.of(place.cooperative().id(), place.above())))
                        .as("seed " + seed)
                        .isTrue();
            }
        }
    }

    private void insert(Cooperative member, Cooperative parent, LocalDate begins) {
        owner.jdbc()
                .sql("""
                        insert into registry.affiliation (cooperative_id, affiliation_id, parent_id, begins, reason,
                            request_id)
                        values (:member, gen_random_uuid(), :parent, :begins, 'x', gen_random_uuid())
                        """)
                .param("member", member.id().value())
                .param("parent", parent.id().value())
                .param("begins", begins)
                .update();
    }

    private static Affiliate joining(Cooperative member, Cooperative parent, LocalDate from) {
        return new Affiliate(member.id(), RequestId.next(), parent.id(), from, "Resolución 1");
    }

    private static EndAffiliation leaving(Cooperative member, Cooperative parent, LocalDate last) {
        return new EndAffiliation(member.id(), RequestId.next(), parent.id(), last, "Resolución 2");
    }

    private Cooperative cooperative(Grade grade) {
        String code = "aff-%04d".formatted(COUNT.incrementAndGet());
        return done(cooperatives.create(new CreateCooperative(
                code, "Cooperativa " + code, "GT", "GTQ", FIRST, Choices.none().of(grade))));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
