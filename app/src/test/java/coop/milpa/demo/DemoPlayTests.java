package coop.milpa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Verification;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.Registration;
import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.platform.Progress;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Organs;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What the demo shows has really happened, and all its books hold. */
@SpringBootTest(classes = MilpaApplication.class)
@Import({TestDatabase.class, TestClock.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPlayTests {

    private static final DemoPlan PLAN = new DemoPlan(120, 50, 5, LocalDate.of(2025, 11, 24));

    private final Demo demo;
    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final Organs organs;
    private final Members members;
    private final Memberships memberships;
    private final Documents documents;
    private final List<Verification> verifications;
    private Optional<DemoResult> result = Optional.empty();

    DemoPlayTests(
            Demo demo,
            Cooperatives cooperatives,
            Affiliations affiliations,
            Organs organs,
            Members members,
            Memberships memberships,
            Documents documents,
            List<Verification> verifications) {
        this.demo = demo;
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.organs = organs;
        this.members = members;
        this.memberships = memberships;
        this.documents = documents;
        this.verifications = verifications;
    }

    @BeforeAll
    void play(@TempDir Path folder) {
        if (demo.play(PLAN, folder, Progress.silent()) instanceof Outcome.Done<DemoResult>(DemoResult done)) {
            result = Optional.of(done);
        }
    }

    @Test
    void everythingThatIsVerifiedHolds() {
        assertThat(result().broken()).isEmpty();
        assertThat(cooperatives.all())
                .allSatisfy(each -> assertThat(verifications)
                        .flatMap(verification -> verification.verify(each.id()))
                        .isNotEmpty()
                        .allMatch(Verification.Finding::holds));
    }

    @Test
    void everyDayOfEveryCooperativeIsClosed() {
        assertThat(result().played()).hasSize(11).allSatisfy(one -> {
            assertThat(one.closedDays()).isEqualTo(PLAN.days());
            assertThat(one.trial().on()).isEqualTo(PLAN.through());
        });
    }

    @Test
    void aConfederationStandsAboveTwoFederationsAndTheseAboveEightCooperatives() {
        Cooperative top = cooperatives.byCode("CORA").orElseThrow();
        List<Cooperative> federations = affiliations.members(top.id(), PLAN.through());

        assertThat(top.grade()).isEqualTo(Grade.THIRD);
        assertThat(federations).extracting(Cooperative::country).containsExactlyInAnyOrder("GT", "PE");
        assertThat(federations)
                .allMatch(federation -> federation.grade() == Grade.SECOND)
                .flatMap(federation -> affiliations.members(federation.id(), PLAN.through()))
                .extracting(Cooperative::code)
                .containsExactlyInAnyOrder("CAFE", "CEIB", "MAIZ", "NUBE", "PUEN", "QUIN", "TELA", "TOTO");
    }

    @Test
    void oneCooperativeJoinedItsFederationLater() {
        Cooperative later = cooperatives.byCode("TOTO").orElseThrow();

        assertThat(affiliations.of(later.id(), PLAN.from().plusDays(29))).isEmpty();
        assertThat(affiliations.of(later.id(), PLAN.from().plusDays(30))).hasSize(1);
    }

    @Test
    void everyCooperativeAndBodyHasABoardThatSits() {
        assertThat(cooperatives.all())
                .allSatisfy(each ->
                        assertThat(organs.sitting(each.id(), PLAN.through())).isNotEmpty());
    }

    @Test
    void theNumberOfMembersIsThatOfTheWholeNetwork() {
        assertThat(sum(DemoEvent.MEMBERS)).isEqualTo(PLAN.members());
        assertThat(cooperatives.all().stream()
                        .flatMap(each -> memberships.counts(each.id(), PLAN.through()).values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(PLAN.members());
    }

    @Test
    void everythingThatIsCountedHappensWhereMembersLive() {
        Set<DemoEvent> seldom = EnumSet.of(DemoEvent.MOVEMENTS, DemoEvent.BALANCES_MATCHED, DemoEvent.RESIGNATIONS);
        for (String code : List.of("CAFE", "PUEN", "TELA", "TOTO")) {
            assertThat(EnumSet.complementOf(EnumSet.copyOf(seldom)))
                    .as(code)
                    .allMatch(event -> of(code).events().of(event) > 0);
        }
    }

    @Test
    void theDeadAreNoMembersAnyMore() {
        Played one = of("TELA");

        assertThat(memberships.counts(one.cooperative().id(), PLAN.through()).get(MembershipState.DECEASED))
                .isEqualTo((long) one.events().of(DemoEvent.DEATHS));
    }

    @Test
    void everyAdultWhoWasAdmittedShowedADocumentThatIsRight() {
        for (String code : List.of("TELA", "CAFE")) {
            CooperativeId id = of(code).cooperative().id();
            List<IdentityDocument> shown = members.all(id).values().stream()
                    .map(Member::registration)
                    .filter(said -> said.kind() == MemberKind.PERSON)
                    .map(Registration::document)
                    .toList();
            assertThat(documents.checked(id, shown)).containsOnlyKeys(shown).isNotEmpty();
        }
    }

    @Test
    void aDepositThatIsHiddenIsFoundOut() {
        assertThat(result().proven().holds()).isTrue();
        assertThat(result().proven().foundOut()).isPresent();
    }

    @Test
    void aNetworkThatIsThereIsNotPlayedAgain() {
        assertThat(demo.isPlayed()).isTrue();
    }

    private DemoResult result() {
        return result.orElseThrow();
    }

    private Played of(String code) {
        return result().played().stream()
                .filter(one -> one.cooperative().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int sum(DemoEvent event) {
        return result().played().stream()
                .mapToInt(one -> one.events().of(event))
                .sum();
    }
}
