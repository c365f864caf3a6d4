package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.done;
import static coop.milpa.members.internal.MembershipFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Standing;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.Departure;
import coop.milpa.members.DepartureRefusal;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.Expel;
import coop.milpa.members.Holding.Kind;
import coop.milpa.members.Member;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.members.NameHeirs;
import coop.milpa.members.Obligations;
import coop.milpa.members.PayEstate;
import coop.milpa.members.RecordDeath;
import coop.milpa.members.Resolution;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** How members leave, and that what they had goes where it belongs: once, exactly, and after what they owe. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class, AccountsOnPaper.class, DeparturesTests.Guarantees.class})
class DeparturesTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final Departures departures;
    private final Memberships memberships;
    private final Beneficiaries beneficiaries;
    private final Books books;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private final AccountsOnPaper paper;
    private final Guarantees guarantees;
    private final Charts charts;
    private final Settings settings;
    private final TenantScope tenants;
    private Open open;
    private Member rosa;

    DeparturesTests(
            Departures departures,
            Memberships memberships,
            Beneficiaries beneficiaries,
            Books books,
            BooksFixture proof,
            MembershipFixture fixture,
            AccountsOnPaper paper,
            Guarantees guarantees,
            Charts charts,
            Settings settings,
            TenantScope tenants) {
        this.departures = departures;
        this.memberships = memberships;
        this.beneficiaries = beneficiaries;
        this.books = books;
        this.proof = proof;
        this.fixture = fixture;
        this.paper = paper;
        this.guarantees = guarantees;
        this.charts = charts;
        this.settings = settings;
        this.tenants = tenants;
    }

    @BeforeEach
    void rosaIsAMember() {
        open = fixture.open(TODAY);
        rosa = fixture.member(open, fixture.person(open.cooperative()));
        guarantees.debts.clear();
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void whoeverResignsIsPaidAfterWhatSheOwes() {
        paper.open(open, rosa.id(), Kind.CONTRIBUTION, "50.00");
        paper.open(open, rosa.id(), Kind.SAVINGS, "100.00");
        paper.open(open, rosa.id(), Kind.LOAN, "30.00");
        long cash = standsAt(AccountRole.CASH);

        Departure asked = resign();
        assertThat(refusal(settle(asked))).isInstanceOf(DepartureRefusal.NotDecided.class);
        done(departures.accept(open.cooperative(), asked.id(), resolution(TODAY)));
        assertThat(stateOf(TODAY)).isEqualTo(MembershipState.RESIGNED);
        assertThat(done(settle(asked)).state()).isEqualTo(new Departure.State.Settled(TODAY));

        assertThat(standsAt(AccountRole.CASH) - cash).isEqualTo(-7_000);
        assertThat(standsAt(AccountRole.CONTRIBUTIONS_REFUNDABLE)).isEqualTo(-5_000);
        assertThat(standsAt(AccountRole.LOANS)).isZero();
        assertThat(paper.closed).containsEntry(rosa.id(), 1);
    }

    @Test
    void nobodyIsSettledTwice() {
        paper.open(open, rosa.id(), Kind.SAVINGS, "100.00");
        Departure dead = died();
        done(settle(dead));
        assertThat(refusal(settle(dead))).isEqualTo(new DepartureRefusal.AlreadySettled(TODAY));
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isEqualTo(-10_000);
    }

    @Test
    void askingTwiceSettlesOnce() {
        paper.open(open, rosa.id(), Kind.SAVINGS, "100.00");
        Departure dead = died();
        RequestId request = RequestId.next();
        Departure settled = done(departures.settle(open.cooperative(), request, dead.id()));
        assertThat(done(departures.settle(open.cooperative(), request, dead.id())))
                .isEqualTo(settled);
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isEqualTo(-10_000);
    }

    @Test
    void aGuarantorDoesNotResign() {
        guarantees.debts.add("P-77");
        assertThat(refusal(departures.resign(ask()))).isEqualTo(new DepartureRefusal.Guarantor(List.of("P-77")));
    }

    @Test
    void whoeverOwesMoreThanSheHasDoesNotResign() {
        paper.open(open, rosa.id(), Kind.SAVINGS, "10.00");
        paper.open(open, rosa.id(), Kind.LOAN, "30.00");
        assertThat(refusal(departures.resign(ask())))
                .isEqualTo(new DepartureRefusal.OwesMore(Money.of("20.00", BooksFixture.GTQ)));
    }

    @Test
    void nobodyLeavesTwiceAtATime() {
        AskToLeave ask = ask();
        Departure first = done(departures.resign(ask));
        assertThat(done(departures.resign(ask))).isEqualTo(first);
        assertThat(refusal(departures.resign(ask()))).isInstanceOf(DepartureRefusal.LeavingAlready.class);
        assertThat(refusal(departures.accept(open.cooperative(), first.id(), resolution(TODAY.plusDays(1)))))
                .isInstanceOf(DepartureRefusal.DayAhead.class);
        assertThat(refusal(departures.accept(open.cooperative(), first.id(), resolution(TODAY.minusDays(1)))))
                .isInstanceOf(DepartureRefusal.ResolvedBeforeAsked.class);
    }

    @Test
    void theExpelledAreSettledOnceTheyCannotAppeal() {
        var command = new Expel(open.cooperative(), RequestId.next(), rosa.id(), resolution(TODAY), "Fraude probado");
        Departure expelled = done(departures.expel(command));
        assertThat(stateOf(TODAY)).isEqualTo(MembershipState.EXPELLED);
        assertThat(refusal(settle(expelled))).isEqualTo(new DepartureRefusal.NotPayableYet(TODAY.plusDays(30)));
    }

    @Test
    void anEstateGoesToThoseSheNamedAfterWhatSheOwed() {
        PartyId luis = person();
        PartyId marta = person();
        AccountId savings = paper.open(open, rosa.id(), Kind.SAVINGS, "100.01");
        paper.open(open, rosa.id(), Kind.CONTRIBUTION, "40.00");
        paper.open(open, rosa.id(), Kind.LOAN, "25.00");
        name(new Contract.OfAccount(savings), Beneficiary.of(luis, "50"), Beneficiary.of(marta, "50"));

        Departure dead = died();
        done(settle(dead));

        List<EstateShare> estate = departures.estate(open.cooperative(), dead.id());
        assertThat(estate)
                .extracting(share -> share.amount().minor())
                .containsExactlyInAnyOrder(3_751L, 3_750L, 4_000L);
        assertThat(estate).filteredOn(share -> share.party().isEmpty()).hasSize(1);
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isEqualTo(-11_501);

        long cash = standsAt(AccountRole.CASH);
        var pay = new PayEstate(open.cooperative(), RequestId.next(), dead.id(), luis);
        done(departures.payEstate(pay));
        List<EstateShare> paid = done(departures.payEstate(pay));
        assertThat(paid).hasSize(1);
        assertThat(cash - standsAt(AccountRole.CASH))
                .isEqualTo(paid.getFirst().amount().minor());
        assertThat(refusal(departures.payEstate(new PayEstate(open.cooperative(), RequestId.next(), dead.id(), luis))))
                .isInstanceOf(DepartureRefusal.NothingToPay.class);
    }

    @Test
    void withoutBeneficiariesAnEstateWaitsForTheHeirs() {
        paper.open(open, rosa.id(), Kind.SAVINGS, "10.00");
        Departure dead = died();
        done(settle(dead));
        PartyId luis = person();
        assertThat(refusal(departures.payEstate(new PayEstate(open.cooperative(), RequestId.next(), dead.id(), luis))))
                .isInstanceOf(DepartureRefusal.NothingToPay.class);

        var heirs = new NameHeirs(
                open.cooperative(),
                dead.id(),
                "Auto 12-2026",
                List.of(Beneficiary.of(luis, "66.67"), Beneficiary.of(person(), "33.33")));
        assertThat(done(departures.nameHeirs(heirs)))
                .extracting(share -> share.amount().minor())
                .containsExactly(667L, 333L);
        assertThat(refusal(departures.nameHeirs(heirs))).isInstanceOf(DepartureRefusal.NothingForHeirs.class);
    }

    @Test
    void aPledgedAccountKeepsTheDeadFromBeingSettled() {
        AccountId savings = paper.open(open, rosa.id(), Kind.SAVINGS, "100.00");
        paper.pledged.put(savings, Money.of("60.00", BooksFixture.GTQ));
        Departure dead = died();
        assertThat(refusal(settle(dead))).isInstanceOf(DepartureRefusal.Pledged.class);
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isZero();
    }

    @Test
    void whereBylawsSaySoTheFreePartIsSettledAtOnceAndTheRestOnceItIsFree() {
        settings.set(
                open.cooperative(),
                MembersSettings.SETTLES_FREE_PART,
                new Decision<>(TODAY, true, Source.unconfirmed("made up for a test")));
        AccountId savings = paper.open(open, rosa.id(), Kind.SAVINGS, "100.00");
        paper.open(open, rosa.id(), Kind.CONTRIBUTION, "50.00");
        paper.pledged.put(savings, Money.of("60.00", BooksFixture.GTQ));
        PartyId luis = person();
        name(new Contract.OfMembership(), Beneficiary.of(luis, "100"));
        Departure dead = died();

        RequestId first = RequestId.next();
        done(departures.settle(open.cooperative(), first, dead.id()));
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isEqualTo(-9_000);
        assertThat(paper.closed).doesNotContainKey(rosa.id());
        assertThat(refusal(settle(dead))).isInstanceOf(DepartureRefusal.Pledged.class);

        paper.pledged.put(savings, Money.of("10.00", BooksFixture.GTQ));
        done(departures.settle(open.cooperative(), first, dead.id()));
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isEqualTo(-9_000);
        done(settle(dead));
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isEqualTo(-14_000);
        paper.pledged.clear();
        done(settle(dead));
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isEqualTo(-15_000);
        assertThat(paper.closed).containsEntry(rosa.id(), 1);
        assertThat(refusal(settle(dead))).isEqualTo(new DepartureRefusal.AlreadySettled(TODAY));
        assertThat(departures.estate(open.cooperative(), dead.id()))
                .allSatisfy(share -> assertThat(share.party()).contains(luis));
    }

    @Test
    void whatACourtTookOfTheRestEndsTheSettlement() {
        settings.set(
                open.cooperative(),
                MembersSettings.SETTLES_FREE_PART,
                new Decision<>(TODAY, true, Source.unconfirmed("made up for a test")));
        AccountId savings = paper.open(open, rosa.id(), Kind.SAVINGS, "100.00");
        Money garnished = Money.of("60.00", BooksFixture.GTQ);
        paper.pledged.put(savings, garnished);
        Departure dead = died();
        done(settle(dead));
        assertThat(refusal(settle(dead))).isInstanceOf(DepartureRefusal.Pledged.class);

        done(proof.post(Entry.transfer(proof.heading(open), savings, open.cash(), garnished, Standing.MEMBER)));
        paper.pledged.clear();
        RequestId last = RequestId.next();
        Departure settled = done(departures.settle(open.cooperative(), last, dead.id()));

        assertThat(settled.state()).isEqualTo(new Departure.State.Settled(TODAY));
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isEqualTo(-4_000);
        assertThat(paper.closed).containsEntry(rosa.id(), 1);
        assertThat(done(departures.settle(open.cooperative(), last, dead.id()))).isEqualTo(settled);
        assertThat(refusal(settle(dead))).isEqualTo(new DepartureRefusal.AlreadySettled(TODAY));
    }

    @Test
    void whoeverDiesLeavesWhatElseWasUnderWay() {
        Departure asked = resign();
        Departure dead = died();
        assertThat(departures.find(open.cooperative(), asked.id()).map(Departure::state))
                .contains(new Departure.State.Lapsed());
        assertThat(stateOf(TODAY)).isEqualTo(MembershipState.DECEASED);
        var again = new RecordDeath(open.cooperative(), RequestId.next(), rosa.id(), TODAY, "Otra acta");
        assertThat(refusal(departures.died(again))).isInstanceOf(DepartureRefusal.NotActive.class);
        assertThat(departures.underWay(open.cooperative(), 10)).containsExactly(dead);
    }

    @Test
    void whatIsInterruptedLeavesNothing() {
        paper.open(open, rosa.id(), Kind.SAVINGS, "100.00");
        Departure dead = died();
        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.write(open.cooperative(), () -> {
                    done(settle(dead));
                    throw new IllegalStateException("killed");
                }));
        assertThat(standsAt(AccountRole.ESTATES_PAYABLE)).isZero();
        assertThat(departures.estate(open.cooperative(), dead.id())).isEmpty();
    }

    private Departure resign() {
        return done(departures.resign(ask()));
    }

    private AskToLeave ask() {
        return new AskToLeave(open.cooperative(), RequestId.next(), rosa.id(), "Se muda a otra ciudad");
    }

    private Departure died() {
        var command = new RecordDeath(open.cooperative(), RequestId.next(), rosa.id(), TODAY, "Acta de defunción 123");
        return done(departures.died(command));
    }

    private Outcome<Departure> settle(Departure departure) {
        return departures.settle(open.cooperative(), RequestId.next(), departure.id());
    }

    private void name(Contract contract, Beneficiary... named) {
        done(beneficiaries.name(
                new NameBeneficiaries(open.cooperative(), RequestId.next(), rosa.id(), contract, List.of(named))));
    }

    private static Resolution resolution(LocalDate on) {
        return new Resolution("board", "14-2026", "3", on);
    }

    private MembershipState stateOf(LocalDate day) {
        return memberships.state(open.cooperative(), rosa.id(), day).orElseThrow();
    }

    private PartyId person() {
        return fixture.person(open.cooperative());
    }

    private long standsAt(AccountRole role) {
        AccountCode code = charts.playing(open.cooperative(), role);
        return books.trialBalance(open.cooperative(), TODAY).rows().stream()
                .filter(row -> row.code().equals(code))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }

    /** Debts of others that bind every member: a stand-in. */
    static class Guarantees implements Obligations {
        final List<String> debts = new ArrayList<>();

        @Override
        public List<String> bindingOn(CooperativeId cooperative, MemberId member, LocalDate day) {
            return List.copyOf(debts);
        }
    }
}
