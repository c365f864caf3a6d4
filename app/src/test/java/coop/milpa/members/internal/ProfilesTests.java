package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.done;
import static coop.milpa.members.internal.MembershipFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.DueReview;
import coop.milpa.members.Member;
import coop.milpa.members.Profile;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Exposure;
import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.ProfileFacts.Occupation;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.ProfileFacts.Relative;
import coop.milpa.members.ProfileRefusal;
import coop.milpa.members.Profiles;
import coop.milpa.members.ReviewProfile;
import coop.milpa.members.RiskLevel;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What is known of members, who is watched more closely, and who is to be asked again. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class})
class ProfilesTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final Office MAYOR = new Office("Alcalde municipal", Optional.empty());

    private final Profiles profiles;
    private final Settings settings;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private Open open;
    private Member rosa;

    ProfilesTests(Profiles profiles, Settings settings, BooksFixture proof, MembershipFixture fixture) {
        this.profiles = profiles;
        this.settings = settings;
        this.proof = proof;
        this.fixture = fixture;
    }

    @BeforeEach
    void rosaIsAMember() {
        open = fixture.open(TODAY);
        rosa = fixture.member(open, fixture.person(open.cooperative()));
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void whatSheSaidIsKeptWordForWord() {
        var relatives = List.of(
                new Relative("Luis Batz", "hermano", MAYOR),
                new Relative("Ana Tzoc", "madre", new Office("Diputada", Optional.of(LocalDate.of(2020, 1, 14)))));
        var facts = new ProfileFacts(
                new Exposure(Optional.of(MAYOR), relatives),
                Optional.of("Ministerio de Educación"),
                new Occupation("6111", "Cultiva maíz y frijol"),
                new Activity(gtq("3500.00"), gtq("1200.50"), Set.of(MovementKind.CASH_DEPOSITS, MovementKind.ABROAD)),
                "Venta de su cosecha");
        Profile profile = done(profiles.review(review(TODAY, facts)));
        assertThat(profiles.of(open.cooperative(), rosa.id(), TODAY)).contains(profile);
        assertThat(profile.facts()).isEqualTo(facts);
    }

    @Test
    void aFarmerOfSmallMeansIsOfLowRiskAndAskedAgainInThreeYears() {
        Profile profile = done(profiles.review(review(TODAY, farmer("3500.00"))));
        assertThat(profile.risk()).isEqualTo(RiskLevel.LOW);
        assertThat(profile.because()).isEmpty();
        assertThat(profile.nextReview()).isEqualTo(TODAY.plusMonths(36));
    }

    @Test
    void publicOfficeAndContractsWithTheStateRaiseTheRisk() {
        Profile mayor = done(profiles.review(review(TODAY, exposed(new Exposure(Optional.of(MAYOR), List.of())))));
        assertThat(mayor.risk()).isEqualTo(RiskLevel.HIGH);
        assertThat(mayor.because()).containsExactly("members.risk-because.own-office");
        assertThat(mayor.nextReview()).isEqualTo(TODAY.plusMonths(12));

        var sister = new Exposure(Optional.empty(), List.of(new Relative("Luis Batz", "hermano", MAYOR)));
        assertThat(done(profiles.review(review(TODAY, exposed(sister)))).because())
                .containsExactly("members.risk-because.relatives-office");
        ProfileFacts plain = farmer("100.00");
        var contractor = new ProfileFacts(
                plain.exposure(), Optional.of("Caminos"), plain.occupation(), plain.activity(), plain.fundsFrom());
        assertThat(done(profiles.review(review(TODAY, contractor))).because())
                .containsExactly("members.risk-because.state-contract");
    }

    @Test
    void anAmountRaisesTheRiskFromItsThresholdOn() {
        assertThat(done(profiles.review(review(TODAY, farmer("79999.99")))).risk())
                .isEqualTo(RiskLevel.LOW);
        assertThat(done(profiles.review(review(TODAY, farmer("80000.00")))).risk())
                .isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void whoeverWasNeverAskedIsDueAndLeavesTheListOnceAsked() {
        Member luis = fixture.member(open, fixture.person(open.cooperative()));
        assertThat(profiles.due(open.cooperative(), TODAY, 10))
                .extracting(each -> each.member().id())
                .containsExactly(rosa.id(), luis.id());

        done(profiles.review(review(TODAY, farmer("3500.00"))));
        assertThat(profiles.due(open.cooperative(), TODAY, 10))
                .extracting(each -> each.member().id())
                .containsExactly(luis.id());
        assertThat(profiles.due(open.cooperative(), TODAY.plusMonths(36).minusDays(1), 10))
                .hasSize(1);
        assertThat(profiles.due(open.cooperative(), TODAY.plusMonths(36), 10))
                .contains(new DueReview(rosa, TODAY.plusMonths(36), Optional.of(RiskLevel.LOW)));
        assertThat(profiles.due(open.cooperative(), TODAY, 0)).isEmpty();
    }

    @Test
    void aCooperativeDecidesHowOftenItAsks() {
        settings.set(
                open.cooperative(),
                MembersSettings.REVIEW_MONTHS_LOW,
                new Decision<>(TODAY, 6L, Source.unconfirmed("made up for a test")));
        assertThat(done(profiles.review(review(TODAY, farmer("3500.00")))).nextReview())
                .isEqualTo(TODAY.plusMonths(6));
    }

    @Test
    void everyReviewIsKeptAndTheLastOneStands() {
        Profile first = done(profiles.review(review(TODAY.minusDays(1), farmer("3500.00"))));
        Profile second = done(profiles.review(review(TODAY, farmer("80000.00"))));
        assertThat(profiles.history(open.cooperative(), rosa.id())).containsExactly(first, second);
        assertThat(profiles.of(open.cooperative(), rosa.id(), TODAY.minusDays(1)))
                .contains(first);
        assertThat(profiles.of(open.cooperative(), rosa.id(), TODAY)).contains(second);
    }

    @Test
    void askingTwiceReviewsOnceAndNobodyIsAskedAheadOfTimeOrBackwards() {
        ReviewProfile command = review(TODAY, farmer("3500.00"));
        Profile first = done(profiles.review(command));
        assertThat(done(profiles.review(command))).isEqualTo(first);
        var other = new ReviewProfile(open.cooperative(), command.request(), rosa.id(), TODAY, farmer("1.00"));
        assertThat(refusal(profiles.review(other))).isInstanceOf(ProfileRefusal.RequestReused.class);
        assertThat(refusal(profiles.review(review(TODAY.plusDays(1), farmer("1.00")))))
                .isEqualTo(new ProfileRefusal.DayAhead(TODAY.plusDays(1), TODAY));
        assertThat(refusal(profiles.review(review(TODAY.minusDays(1), farmer("1.00")))))
                .isEqualTo(new ProfileRefusal.ReviewedSince(TODAY));
        assertThat(profiles.history(open.cooperative(), rosa.id())).containsExactly(first);
    }

    private ReviewProfile review(LocalDate on, ProfileFacts facts) {
        return new ReviewProfile(open.cooperative(), RequestId.next(), rosa.id(), on, facts);
    }

    private static ProfileFacts farmer(String monthly) {
        return new ProfileFacts(
                Exposure.NONE,
                Optional.empty(),
                new Occupation("6111", "Cultiva maíz"),
                new Activity(gtq(monthly), gtq("0.00"), Set.of(MovementKind.CASH_DEPOSITS)),
                "Venta de su cosecha");
    }

    private static ProfileFacts exposed(Exposure exposure) {
        ProfileFacts plain = farmer("100.00");
        return new ProfileFacts(
                exposure, plain.stateContract(), plain.occupation(), plain.activity(), plain.fundsFrom());
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }
}
