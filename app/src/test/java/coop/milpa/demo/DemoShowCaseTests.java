package coop.milpa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.cheques.ChequeBatches;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.demo.DemoShowCaseTests.Found;
import coop.milpa.demo.DemoShowCaseTests.People;
import coop.milpa.demo.DemoShowCaseTests.Shown;
import coop.milpa.demo.DemoShowCaseTests.Waiting;
import coop.milpa.demo.DemoShowCaseTests.Window;
import coop.milpa.exchange.ExchangePositions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Verification;
import coop.milpa.members.Applications;
import coop.milpa.members.Applications.Stage;
import coop.milpa.members.Applications.Which;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.members.Members;
import coop.milpa.members.Profile;
import coop.milpa.members.Profiles;
import coop.milpa.members.RiskLevel;
import coop.milpa.parties.Duplicates;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Source;
import coop.milpa.proof.FederationKeys;
import coop.milpa.proof.file.Expected;
import coop.milpa.proof.file.ProofCheck;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.protection.DepositProtections;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.CashReports;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftReport;
import coop.milpa.teller.Shifts;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Whoever signs in to the demo finds something of her own to do, and the proof that is shown is signed. */
@SpringBootTest(classes = MilpaApplication.class)
@Import({TestDatabase.class, TestClock.class, Found.class, Waiting.class, People.class, Window.class, Shown.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoShowCaseTests {

    private static final DemoPlan PLAN = new DemoPlan(60, 12, 7, LocalDate.of(2026, 1, 5));
    private static final LocalDate EVER = LocalDate.of(2100, 1, 1);
    private static final int LIMIT = 100;

    private final Demo demo;
    private final Cooperatives cooperatives;
    private final List<Verification> verifications;
    private final Found found;
    private Optional<DemoResult> result = Optional.empty();

    DemoShowCaseTests(Demo demo, Cooperatives cooperatives, List<Verification> verifications, Found found) {
        this.demo = demo;
        this.cooperatives = cooperatives;
        this.verifications = verifications;
        this.found = found;
    }

    /** Those who are asked what there is. */
    record Found(
            FederationKeys keys,
            Applications applications,
            Waiting waiting,
            People people,
            Window window,
            Shown shown) {}

    record Shown(Shifts shifts, CashReports reports, DepositProtections protections) {}

    record Waiting(ManualEntries manual, RecurringEntries recurring, Duplicates duplicates) {}

    record People(Members members, Profiles profiles, MemberImages images, SavingsPositions savings, CashPoints cash) {}

    record Window(
            ChequeBatches cheques, ExchangePositions positions, TermDeposits terms, ContributionTransfers transfers) {}

    @BeforeAll
    void play(@TempDir Path folder) {
        if (demo.play(PLAN, folder, Progress.silent()) instanceof Outcome.Done<DemoResult>(DemoResult done)) {
            result = Optional.of(done);
        }
    }

    @Test
    void someHaveLeftMoneyForATimeAndOneHasPledgedHers() {
        CooperativeId shown = cooperatives.byCode("TELA").orElseThrow().id();
        TermDeposits terms = found.window().terms();
        assertThat(terms.open(shown, 0, LIMIT))
                .isNotEmpty()
                .anyMatch(position -> position.pledged().isPositive());
        assertThat(terms.sums(TermDeposits.Which.all(shown)))
                .allMatch(sum -> sum.accrued().isPositive());
    }

    @Test
    void everyRoleOfTheShownCooperativeItsFederationAndTheNetworkHasSomebody() {
        assertThat(result().logins())
                .allMatch(login -> !login.password().isEmpty())
                .extracting(DemoLogin::name)
                .contains("network-administrator", "federation-analyst@FEMI", "federation-administrator@FEMI")
                .contains("administrator@TELA", "manager@TELA", "accountant@TELA", "member-services@TELA")
                .contains("teller@TELA")
                .doesNotHaveDuplicates();
    }

    @Test
    void ofEveryOtherCooperativeAndBodyOnePersonDoesEverythingButAdminister() {
        List<DemoLogin> alone = result().logins().stream()
                .filter(login -> login.name().startsWith("demo@"))
                .toList();

        assertThat(alone).hasSize(9).noneMatch(DemoLogin::needsPhone);
        assertThat(alone).extracting(DemoLogin::name).contains("demo@CORA", "demo@FEAY", "demo@MAIZ");
    }

    @Test
    void administratorsSetUpAPhoneAsTheyDoInProduction() {
        assertThat(result().logins().stream().filter(DemoLogin::needsPhone))
                .extracting(DemoLogin::name)
                .containsExactlyInAnyOrder(
                        "network-administrator", "federation-administrator@FEMI", "administrator@TELA");
    }

    @Test
    void membersOfTheShownCooperativeComeInByThemselves() {
        assertThat(result().members())
                .hasSize(2)
                .allMatch(member -> member.address().equals("/m/TELA"))
                .allMatch(member -> member.password().length() >= 10);
    }

    @Test
    void theFederationHasSignedTheDayThatIsProven() throws IOException {
        byte[] file = Files.readAllBytes(result().proven().file());
        ProofOfSavings proof = switch (new ProofCheck(Expected.nothing()).check(file)) {
            case Outcome.Done<ProofOfSavings>(ProofOfSavings right) -> right;
            case Outcome.Refused<ProofOfSavings>(Refusal why) -> throw new AssertionError(why.code());
        };
        CooperativeId federation = cooperatives.byCode("FEAY").orElseThrow().id();

        assertThat(proof.countersignature())
                .hasValueSatisfying(signature -> assertThat(found.keys().isOf(federation, signature.key()))
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void somebodyStandsAtEachStepOfAdmission(Stage stage) {
        assertThat(found.applications().count(new Which(shown(), Optional.of(stage), false)))
                .isPositive();
    }

    @Test
    void anEntryAndARecurringOneWaitForSomebodyElseToApproveThem() {
        assertThat(found.waiting().manual().list(shown(), ManualEntry.State.SUBMITTED, LIMIT))
                .hasSize(1);
        assertThat(found.waiting().recurring().list(shown(), RecurringEntry.State.SUBMITTED, LIMIT))
                .hasSize(1);
    }

    @Test
    void somebodyWasEnteredTwice() {
        assertThat(found.waiting().duplicates().candidates(shown(), LIMIT)).hasSize(1);
    }

    @Test
    void filesOfMembersHaveAProfileAPortraitAndASignatureAndOneIsWatchedClosely() {
        List<Member> filed =
                members().stream().filter(member -> profile(member).isPresent()).toList();

        assertThat(filed)
                .hasSizeGreaterThan(3)
                .allSatisfy(member -> assertThat(found.people().images().of(shown(), member.id()))
                        .extracting(MemberImage::kind)
                        .containsExactlyInAnyOrder(MemberImage.Kind.PHOTO, MemberImage.Kind.SIGNATURE));
        assertThat(filed)
                .extracting(member -> profile(member).orElseThrow().risk())
                .contains(RiskLevel.HIGH, RiskLevel.LOW);
    }

    @Test
    void oneAccountIsFrozenAndPartsOfOthersAreHeld() {
        List<SavingsPosition> accounts = members().stream()
                .flatMap(member -> found.people().savings().ownedBy(shown(), member.id()).stream())
                .toList();

        assertThat(accounts)
                .filteredOn(account -> account.blocks().blockedBy().isPresent())
                .hasSize(1);
        assertThat(accounts)
                .filteredOn(account -> account.figures().held().isPositive())
                .isNotEmpty();
    }

    @Test
    void theCashOfTheBranchIsInItsVaultAndDrawersWaitForACashier() {
        List<CashPointView> all = found.people().cash().all(shown());
        assertThat(all)
                .filteredOn(view -> view.point().kind() == CashPoint.Kind.DRAWER)
                .hasSize(4)
                .allMatch(view -> view.shift().isEmpty())
                .anyMatch(view -> view.balance().isZero());
        assertThat(all)
                .filteredOn(view -> view.point().kind() == CashPoint.Kind.VAULT)
                .filteredOn(view -> view.point().currency().getCurrencyCode().equals("GTQ"))
                .singleElement()
                .matches(view -> view.balance().isPositive());
    }

    @Test
    void aCashierWorkedOnEveryDayThatTheCounterWasOpen() {
        List<ShiftReport> days = shifts().stream()
                .flatMap(shift -> found.shown().reports().ofShift(shown(), shift.id()).stream())
                .toList();
        assertThat(days).allSatisfy(one -> {
            assertThat(one.shift().state()).isEqualTo(Shift.State.CLOSED);
            assertThat(one.counted()).isPresent();
        });
        assertThat(days)
                .extracting(one -> one.shift().day())
                .as("no feast day is among them, and the market is on Thursdays")
                .containsExactlyInAnyOrderElementsOf(PLAN.from()
                        .datesUntil(PLAN.through().plusDays(1))
                        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                        .toList());
        assertThat(days)
                .anyMatch(one -> one.cash().in().isPositive())
                .anyMatch(one -> one.cash().out().isPositive())
                .anyMatch(one -> one.cash().received().isPositive());
    }

    @Test
    void onceSomeCentsWereMissingAndSomebodyElseDecided() {
        assertThat(shifts())
                .flatMap(Shift::counts)
                .filteredOn(count -> !count.difference().isZero())
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.difference().isNegative()).isTrue();
                    assertThat(count.reason()).isNotBlank();
                    assertThat(count.decision().orElseThrow().approved()).isTrue();
                    assertThat(count.decision().orElseThrow().by()).isNotEqualTo(count.by());
                });
    }

    private List<Shift> shifts() {
        return found.people().cash().all(shown()).stream()
                .map(CashPointView::point)
                .filter(point -> point.code().equals("G2"))
                .flatMap(drawer -> found.shown().shifts().of(shown(), drawer.id(), LIMIT).stream())
                .toList();
    }

    @Test
    void aMadeUpSchemeCoversWhatMembersKeepThere() {
        Currency quetzal = Currency.getInstance("GTQ");
        LocalDate day = PLAN.through().plusDays(1);
        assertThat(members())
                .map(member -> found.shown().protections().state(shown(), member.id(), quetzal, day))
                .allMatch(state -> state.protection().orElseThrow().source().status() == Source.Status.UNCONFIRMED)
                .anyMatch(state -> state.covered().isPositive());
    }

    @Test
    void dollarsWereBoughtAndOfThreeChequesOneIsInHand() {
        assertThat(found.window().cheques().inHand(shown())).hasSize(1);
        assertThat(found.window().cheques().last(shown(), LocalDate.EPOCH, EVER, LIMIT))
                .hasSize(2);
        assertThat(found.window().positions().on(shown(), EVER).held())
                .singleElement()
                .matches(held -> held.amount().isPositive());
    }

    @Test
    void oneHasHandedContributionsOverToAnother() {
        assertThat(found.window().transfers().find(shown(), 1))
                .hasValueSatisfying(
                        transfer -> assertThat(transfer.amount().isPositive()).isTrue());
    }

    @Test
    void theBooksHoldAfterAllOfIt() {
        assertThat(verifications)
                .flatMap(verification -> verification.verify(shown()))
                .isNotEmpty()
                .allMatch(Verification.Finding::holds);
    }

    private Optional<Profile> profile(Member member) {
        return found.people().profiles().of(shown(), member.id(), PLAN.through().plusDays(1));
    }

    private List<Member> members() {
        return List.copyOf(found.people().members().all(shown()).values());
    }

    private CooperativeId shown() {
        return cooperatives.byCode("TELA").orElseThrow().id();
    }

    private DemoResult result() {
        return result.orElseThrow();
    }
}
