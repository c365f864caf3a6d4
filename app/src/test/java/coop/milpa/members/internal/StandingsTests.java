package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.close.StepReport;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.GoodStanding;
import coop.milpa.members.Member;
import coop.milpa.members.MemberRight;
import coop.milpa.members.StandingRefusal;
import coop.milpa.members.StandingSource;
import coop.milpa.members.Standings;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What good standing promises: found at the close, kept when it changes, asked before a right is used. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, MembershipFixture.class, StandingsTests.Sources.class})
class StandingsTests {

    private static final LocalDate FIRST = TestClock.TODAY.minusDays(10);
    private static final String ARREARS = "test.arrears";
    private static final String DUES = "test.dues";

    private final Standings standings;
    private final Closes closes;
    private final Settings settings;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private final HeldAgainst arrears;
    private final HeldAgainst dues;
    private Open open;
    private Member rosa;

    StandingsTests(
            Standings standings,
            Closes closes,
            Settings settings,
            BooksFixture proof,
            MembershipFixture fixture,
            HeldAgainst arrears,
            HeldAgainst dues) {
        this.standings = standings;
        this.closes = closes;
        this.settings = settings;
        this.proof = proof;
        this.fixture = fixture;
        this.arrears = arrears;
        this.dues = dues;
    }

    @BeforeEach
    void rosaIsAMember() {
        open = fixture.open(FIRST);
        rosa = fixture.member(open, fixture.person(open.cooperative()));
        arrears.members.clear();
        dues.members.clear();
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void sheIsFitUntilACloseFindsSomething() {
        close(FIRST);
        assertThat(on(FIRST)).isEqualTo(new GoodStanding.Fit());
        arrears.members.add(rosa.id());
        assertThat(changesOf(FIRST.plusDays(1))).isEqualTo(1);
        assertThat(on(FIRST.plusDays(1)))
                .isEqualTo(new GoodStanding.Unfit(FIRST.plusDays(1), new TreeSet<>(Set.of(ARREARS))));
        assertThat(on(FIRST)).isEqualTo(new GoodStanding.Fit());
    }

    @Test
    void nothingIsWrittenWhileNothingChanges() {
        arrears.members.add(rosa.id());
        assertThat(changesOf(FIRST)).isEqualTo(1);
        assertThat(changesOf(FIRST.plusDays(1))).isZero();
        dues.members.add(rosa.id());
        assertThat(changesOf(FIRST.plusDays(2))).isEqualTo(1);
        arrears.members.clear();
        dues.members.clear();
        assertThat(changesOf(FIRST.plusDays(3))).isEqualTo(1);
        assertThat(on(FIRST.plusDays(3))).isEqualTo(new GoodStanding.Fit());
        assertThat(changesOf(FIRST.plusDays(4))).isZero();
    }

    @Test
    void aReasonTakesAwayTheRightsThatTheBylawsSay() {
        var onlyArrears = new Decision<>(FIRST, Set.of(ARREARS), Source.unconfirmed("made up for a test"));
        settings.set(open.cooperative(), MembersSettings.SUSPENDS_VOTE, onlyArrears);
        dues.members.add(rosa.id());
        close(FIRST);
        assertThat(standings.forbids(open.cooperative(), rosa.id(), MemberRight.VOTE, FIRST))
                .isEmpty();
        assertThat(standings.forbids(open.cooperative(), rosa.id(), MemberRight.BENEFIT, FIRST))
                .contains(new StandingRefusal.NotInGoodStanding(MemberRight.BENEFIT, new TreeSet<>(Set.of(DUES))));
        assertThat(standings.forbids(open.cooperative(), MemberId.next(), MemberRight.VOTE, FIRST))
                .containsInstanceOf(StandingRefusal.NotAMember.class);
    }

    @Test
    void theRollNamesEveryoneAndWhoMayVote() {
        Member luis = fixture.member(open, fixture.person(open.cooperative()));
        arrears.members.add(luis.id());
        close(FIRST);
        assertThat(standings.roll(open.cooperative(), FIRST))
                .extracting(line -> line.member().number() + " " + line.mayVote())
                .containsExactly("1 true", "2 false");
    }

    private GoodStanding on(LocalDate day) {
        return standings.of(open.cooperative(), rosa.id(), day);
    }

    private long changesOf(LocalDate day) {
        close(day);
        return closes.steps(open.cooperative(), day).stream()
                .filter(step -> step.name().equals("members.standing"))
                .mapToLong(StepReport::rows)
                .sum();
    }

    private void close(LocalDate day) {
        done(closes.closeThrough(open.cooperative(), day, Progress.silent()));
    }

    /** A reason that holds against whoever is told. */
    static class HeldAgainst implements StandingSource {
        final Set<MemberId> members = new HashSet<>();
        private final String reason;

        HeldAgainst(String reason) {
            this.reason = reason;
        }

        @Override
        public String reason() {
            return reason;
        }

        @Override
        public Set<MemberId> unfit(CooperativeId cooperative, LocalDate day) {
            return members;
        }
    }

    static class Sources {

        @Bean
        HeldAgainst arrears() {
            return new HeldAgainst(ARREARS);
        }

        @Bean
        HeldAgainst dues() {
            return new HeldAgainst(DUES);
        }
    }
}
