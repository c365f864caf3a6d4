package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.LivesFixture.order;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.ContributionPlan;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Held;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.GoodStanding;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.members.MemberRight;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.members.PayEstate;
import coop.milpa.members.RecordDeath;
import coop.milpa.members.Resolution;
import coop.milpa.members.Standings;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * Members' lives over months, with every module that takes part and no stand-in but for loans: they enter, miss quotas,
 * are put right, leave, die and are inherited from; at the end of each life every proof holds.
 */
@ModuleTest(with = {"close", "contributions"})
@Import({BooksFixture.class, InterestFixture.class, LivesFixture.class})
class LivesOfMembersTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    private final Contributions contributions;
    private final Receipts receipts;
    private final Standings standings;
    private final Departures departures;
    private final Beneficiaries beneficiaries;
    private final MandateBook mandates;
    private final SavingsOperations operations;
    private final SavingsBlocks blocks;
    private final Books books;
    private final Charts charts;
    private final BooksFixture proof;
    private final InterestFixture interest;
    private final LivesFixture lives;
    private Open open;

    LivesOfMembersTests(
            Contributions contributions,
            Receipts receipts,
            Standings standings,
            Departures departures,
            Beneficiaries beneficiaries,
            MandateBook mandates,
            SavingsOperations operations,
            SavingsBlocks blocks,
            Books books,
            Charts charts,
            BooksFixture proof,
            InterestFixture interest,
            LivesFixture lives) {
        this.contributions = contributions;
        this.receipts = receipts;
        this.standings = standings;
        this.departures = departures;
        this.beneficiaries = beneficiaries;
        this.mandates = mandates;
        this.operations = operations;
        this.blocks = blocks;
        this.books = books;
        this.charts = charts;
        this.proof = proof;
        this.interest = interest;
        this.lives = lives;
        this.open = interest.open(FIRST);
    }

    @BeforeEach
    void aCooperativeThatAsksForQuotas() {
        open = interest.open(FIRST);
        lives.debts.clear();
        lives.decide(open, "contributions.entrance-fee.person", FIRST, "GTQ 25.00");
        lives.decide(open, "contributions.first-contribution.person", FIRST, "GTQ 100.00");
        lives.decide(open, "contributions.arrears-quotas-max", FIRST, "1");
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void whoeverMissesQuotasLosesHerRightsAndWinsThemBackWithOneReceipt() {
        Member rosa = lives.admitted(open, lives.adult(open, "Rosa Batz Tzoc"));
        SavingsAccount savings = lives.account(open, rosa, rosa.party(), "demand", "50.00");
        done(contributions.plan(
                open.cooperative(), List.of(new ContributionPlan(rosa.id(), YearMonth.of(2025, 2), gtq("20.00"), 10))));
        assertThat(position(rosa, FIRST).paidIn()).isEqualTo(gtq("100.00"));

        interest.close(open, LocalDate.of(2025, 2, 28));
        assertThat(standing(rosa, LocalDate.of(2025, 2, 28))).isInstanceOf(GoodStanding.Fit.class);
        interest.close(open, LocalDate.of(2025, 4, 30));
        assertThat(standing(rosa, LocalDate.of(2025, 4, 30)))
                .isInstanceOfSatisfying(
                        GoodStanding.Unfit.class,
                        unfit -> assertThat(unfit.reasons()).containsExactly("contributions.arrears"));
        LocalDate may = LocalDate.of(2025, 5, 1);
        assertThat(standings.forbids(open.cooperative(), rosa.id(), MemberRight.VOTE, may))
                .isPresent();

        var unpaid = position(rosa, may).unpaid();
        var tender = new Tender.Cash(open.branch(), CashDeclaration.own(rosa.party()));
        var order = new ReceiptOrder(rosa.id(), unpaid.plus(gtq("15.00")), tender, new Splitting.ByPriority());
        Receipt receipt = done(receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), order)));
        assertThat(receipt.payments())
                .extracting(payment -> payment.due().destination())
                .contains("contributions.quota", "savings.demand");
        assertThat(position(rosa, may).unpaid()).isEqualTo(gtq("0.00"));
        assertThat(balance(savings)).isEqualTo("65.00");

        interest.close(open, may);
        assertThat(standing(rosa, may)).isInstanceOf(GoodStanding.Fit.class);
        assertThat(standings.forbids(open.cooperative(), rosa.id(), MemberRight.VOTE, may))
                .isEmpty();
    }

    @Test
    void whatTheDeadHadIsDividedSixtyToFortyAndAnHeirIsAdmittedAnew() {
        PartyId luis = lives.adult(open, "Luis Batz");
        PartyId marta = lives.adult(open, "Marta Tzoc");
        Member rosa = lives.admitted(open, lives.adult(open, "Rosa Batz Tzoc"));
        SavingsAccount savings = lives.account(open, rosa, rosa.party(), "demand", "300.01");
        done(beneficiaries.name(new NameBeneficiaries(
                open.cooperative(),
                RequestId.next(),
                rosa.id(),
                new Contract.OfMembership(),
                List.of(Beneficiary.of(luis, "60"), Beneficiary.of(marta, "40")))));
        interest.close(open, LocalDate.of(2025, 3, 31));

        Departure dead = done(departures.died(new RecordDeath(
                open.cooperative(), RequestId.next(), rosa.id(), LocalDate.of(2025, 3, 30), "Acta 7-2025")));
        assertThat(code(withdraw(savings, rosa.party(), "10.00"))).isEqualTo("members.owner-deceased");
        done(departures.settle(open.cooperative(), RequestId.next(), dead.id()));

        List<EstateShare> estate = departures.estate(open.cooperative(), dead.id());
        assertThat(sum(estate, luis)).isEqualTo(24_001);
        assertThat(sum(estate, marta)).isEqualTo(16_000);
        interest.close(open, LocalDate.of(2025, 4, 15));
        done(departures.payEstate(new PayEstate(open.cooperative(), RequestId.next(), dead.id(), luis)));
        done(departures.payEstate(new PayEstate(open.cooperative(), RequestId.next(), dead.id(), marta)));

        Member heir = lives.admitted(open, luis);
        assertThat(heir.number()).isNotEqualTo(rosa.number());
        assertThat(position(heir, LocalDate.of(2025, 4, 16)).paidIn()).isEqualTo(gtq("100.00"));
        interest.close(open, LocalDate.of(2025, 5, 31));
    }

    @Test
    void aSettlementIsNotUndoneByReversingItsEntry() {
        Member rosa = lives.admitted(open, lives.adult(open, "Rosa Batz Tzoc"));
        lives.account(open, rosa, rosa.party(), "demand", "80.00");
        Departure dead = done(departures.died(
                new RecordDeath(open.cooperative(), RequestId.next(), rosa.id(), FIRST, "Acta 7-2025")));
        RequestId request = RequestId.next();
        done(departures.settle(open.cooperative(), request, dead.id()));

        var undoing = new ReverseSavings(order(open, rosa.party()), settlement(), "Fue un error");
        assertThat(code(operations.reverse(undoing))).isEqualTo("savings.unknown-movement");
        assertThat(code(departures.settle(open.cooperative(), RequestId.next(), dead.id())))
                .isEqualTo("members.already-settled");
    }

    @Test
    void aPledgeHoldsTheEstateUntilItIsReleased() {
        Member rosa = lives.admitted(open, lives.adult(open, "Rosa Batz Tzoc"));
        SavingsAccount savings = lives.account(open, rosa, rosa.party(), "demand", "200.00");
        Held held = done(blocks.hold(new HoldSavings(
                order(open, rosa.party()),
                savings.terms().number(),
                gtq("150.00"),
                HoldSavings.Reason.GUARANTEE,
                Optional.empty())));
        interest.close(open, LocalDate.of(2025, 2, 28));

        Departure dead = done(departures.died(new RecordDeath(
                open.cooperative(), RequestId.next(), rosa.id(), LocalDate.of(2025, 2, 20), "Acta 9-2025")));
        assertThat(code(departures.settle(open.cooperative(), RequestId.next(), dead.id())))
                .isEqualTo("members.pledged");
        assertThat(balance(savings)).isEqualTo("200.00");
        interest.close(open, LocalDate.of(2025, 3, 31));

        done(blocks.release(new ReleaseSavings(order(open, rosa.party()), held.hold())));
        done(departures.settle(open.cooperative(), RequestId.next(), dead.id()));
        assertThat(departures.estate(open.cooperative(), dead.id()))
                .extracting(share -> share.amount().minor())
                .containsExactlyInAnyOrder(20_000L, 10_000L);
    }

    @Test
    void aGuarantorStaysUntilSheIsFree() {
        Member rosa = lives.admitted(open, lives.adult(open, "Rosa Batz Tzoc"));
        lives.account(open, rosa, rosa.party(), "demand", "75.00");
        lives.debts.add("P-77");
        assertThat(code(departures.resign(ask(rosa)))).isEqualTo("members.guarantor");
        interest.close(open, LocalDate.of(2025, 3, 31));

        lives.debts.clear();
        Departure asked = done(departures.resign(ask(rosa)));
        var resolution = new Resolution("board", "30-2025", "2", LocalDate.of(2025, 4, 1));
        done(departures.accept(open.cooperative(), asked.id(), resolution));
        done(departures.settle(open.cooperative(), RequestId.next(), asked.id()));
        interest.close(open, LocalDate.of(2025, 4, 30));
        assertThat(standings.forbids(open.cooperative(), rosa.id(), MemberRight.VOTE, LocalDate.of(2025, 4, 30)))
                .isPresent();
    }

    @Test
    void anAttorneyTakesNoMoreThanHerMaximumOfADayWhateverSheDoesWithIt() {
        Member rosa = lives.admitted(open, lives.adult(open, "Rosa Batz Tzoc"));
        SavingsAccount savings = lives.account(open, rosa, rosa.party(), "demand", "500.00");
        PartyId luis = lives.adult(open, "Luis Batz");
        var power = new Power.Attorney(Mandate.Scope.ALL, Optional.of(gtq("60.00")), Optional.of(gtq("100.00")));
        grant(rosa, luis, power);

        assertThat(code(withdraw(savings, luis, "60.01"))).isEqualTo("members.over-mandate");
        SavingsReceipt first = done(withdraw(savings, luis, "60.00"));
        assertThat(code(withdraw(savings, luis, "40.01"))).isEqualTo("members.over-mandate-today");
        done(operations.reverse(new ReverseSavings(order(open, luis), first.entry(), "Contó mal")));
        done(withdraw(savings, luis, "60.00"));
        done(withdraw(savings, luis, "40.00"));
        assertThat(code(withdraw(savings, luis, "0.01"))).isEqualTo("members.over-mandate-today");
        done(withdraw(savings, rosa.party(), "100.00"));

        interest.close(open, FIRST);
        done(withdraw(savings, luis, "60.00"));
        assertThat(balance(savings)).isEqualTo("240.00");
    }

    @Test
    void whatAnAttorneyPaysWithAReceiptCountsUntilItIsReversed() {
        Member rosa = lives.admitted(open, lives.adult(open, "Rosa Batz Tzoc"));
        SavingsAccount savings = lives.account(open, rosa, rosa.party(), "demand", "500.00");
        PartyId luis = lives.adult(open, "Luis Batz");
        grant(rosa, luis, new Power.Attorney(Mandate.Scope.ALL, Optional.of(gtq("50.00")), Optional.of(gtq("60.00"))));
        done(contributions.plan(
                open.cooperative(),
                List.of(new ContributionPlan(rosa.id(), YearMonth.of(2025, 1), gtq("100.00"), 10))));
        interest.close(open, LocalDate.of(2025, 1, 31));

        assertThat(code(receipts.take(fromSavings(rosa, savings, luis, "50.01"))))
                .isEqualTo("members.over-mandate");
        Receipt paid = done(receipts.take(fromSavings(rosa, savings, luis, "50.00")));
        assertThat(code(withdraw(savings, luis, "10.01"))).isEqualTo("members.over-mandate-today");
        done(receipts.reverse(
                new ReverseReceipt(open.cooperative(), RequestId.next(), paid.id(), "Se equivocó de cuenta")));
        done(withdraw(savings, luis, "50.00"));
        assertThat(balance(savings)).isEqualTo("450.00");
    }

    @Test
    void aChildWhoseMotherDoesNotBelongSavesAllTheSame() {
        lives.decide(open, "contributions.first-contribution.minor", FIRST, "GTQ 10.00");
        PartyId mother = lives.adult(open, "Marta Tzoc");
        Member ana = lives.admitted(open, lives.person(open, "Ana Batz", LocalDate.of(2015, 5, 1), List.of(mother)));
        SavingsAccount savings = lives.account(open, ana, mother, "demand", "20.00");
        assertThat(code(withdraw(savings, ana.party(), "5.00"))).isEqualTo("members.guardian-must-act");
        done(withdraw(savings, mother, "5.00"));
        assertThat(balance(savings)).isEqualTo("15.00");
    }

    private void grant(Member owner, PartyId party, Power power) {
        done(mandates.grant(new GrantMandate(
                open.cooperative(),
                RequestId.next(),
                owner.id(),
                new Mandate(party, power, Optional.empty(), FIRST, Optional.empty()))));
    }

    private TakeReceipt fromSavings(Member member, SavingsAccount account, PartyId acting, String sum) {
        var tender = new Tender.FromAccount(account.id(), Set.of(acting));
        var order = new ReceiptOrder(member.id(), gtq(sum), tender, new Splitting.ByPriority());
        return new TakeReceipt(open.cooperative(), RequestId.next(), order);
    }

    private AskToLeave ask(Member member) {
        return new AskToLeave(open.cooperative(), RequestId.next(), member.id(), "Se muda");
    }

    private Outcome<SavingsReceipt> withdraw(SavingsAccount account, PartyId acting, String amount) {
        return operations.withdraw(new CashMovement(
                order(open, acting), account.terms().number(), gtq(amount), CashDeclaration.own(acting)));
    }

    private ContributionPosition position(Member member, LocalDate day) {
        MemberId id = member.id();
        return Objects.requireNonNull(
                contributions.positions(open.cooperative(), List.of(id), day).get(id));
    }

    private GoodStanding standing(Member member, LocalDate day) {
        return standings.of(open.cooperative(), member.id(), day);
    }

    private String balance(SavingsAccount account) {
        return books.balance(open.cooperative(), account.id())
                .orElseThrow()
                .negated()
                .toDecimal()
                .toPlainString();
    }

    /** The entry that moved what the dead had. */
    private EntryId settlement() {
        var code = charts.playing(open.cooperative(), AccountRole.ESTATES_PAYABLE);
        return books.lines(open.cooperative(), code, new Period(FIRST, FIRST), 10)
                .getFirst()
                .entry();
    }

    private static long sum(List<EstateShare> estate, PartyId party) {
        return estate.stream()
                .filter(share -> share.party().filter(party::equals).isPresent())
                .mapToLong(share -> share.amount().minor())
                .sum();
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("Done: " + done.value());
            case Outcome.Refused<?> refused -> refused.why().code();
        };
    }
}
