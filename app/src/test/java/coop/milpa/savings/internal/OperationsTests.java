package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.assertRefused;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.opening;
import static coop.milpa.savings.internal.MembersFixture.order;
import static coop.milpa.savings.internal.MembersFixture.own;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.parties.AppointGuardian;
import coop.milpa.parties.Guardianships;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ClosedSavings;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.MissedQuotas;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.TransferSavings;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What members do with their savings, and what they are refused. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class OperationsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final Fees FEES = new Fees(0, Every.MONTH, 0, 0, 500, 2, 1_000, Shortage.SKIP);
    private static final Rules DEMAND =
            new Rules(Kind.DEMAND, true, true, new Limits(2_500, 2_000, 0, 200, ""), FEES, Plan.NONE, Dormancy.NEVER);
    private static final Rules CHILDREN = new Rules(
            Kind.CHILDREN, true, true, new Limits(0, 0, 0, 18, "demand"), Fees.NONE, Plan.NONE, Dormancy.NEVER);

    private final SavingsOperations operations;
    private final Guardianships guardianships;
    private final MandateBook mandates;
    private final Books books;
    private final Charts charts;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private Open open;
    private Member rosa;

    OperationsTests(
            SavingsOperations operations,
            Guardianships guardianships,
            MandateBook mandates,
            Books books,
            Charts charts,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.operations = operations;
        this.guardianships = guardianships;
        this.mandates = mandates;
        this.books = books;
        this.charts = charts;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.open = interest.open(FIRST);
        this.rosa = members.adult(open);
    }

    @BeforeEach
    void openBooks() {
        open = interest.open(FIRST);
        rosa = members.adult(open);
        members.product(open, "libre", FIRST, DEMAND);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void anAccountIsOpenedWithItsFirstDepositAndASoundNumber() {
        SavingsAccount account = members.account(open, rosa, "libre", "25.00");

        assertThat(AccountNumber.isSound(account.terms().number())).isTrue();
        assertThat(account.terms().owner()).isEqualTo(rosa.id());
        assertThat(members.balance(open, account)).isEqualTo("25.00");
    }

    @Test
    void askingTwiceOpensOnce() {
        OpenSavings command = opening(open, rosa, "libre", "25.00");
        SavingsAccount first = done(operations.open(command));

        assertThat(done(operations.open(command))).isEqualTo(first);
        assertThat(members.balance(open, first)).isEqualTo("25.00");
        assertRefused(
                "ledger.request-reused",
                operations.open(new OpenSavings(
                        command.order(), rosa.number(), "demand", gtq("25.00"), own(rosa), Optional.empty())));
    }

    @Test
    void anAccountIsOpenedByTheRulesOfTheDay() {
        assertRefused("savings.below-opening-minimum", operations.open(opening(open, rosa, "libre", "24.99")));
        assertRefused("savings.unknown-product", operations.open(opening(open, rosa, "oro", "25.00")));
        members.product(open, "viejo", FIRST, offered(false));
        assertRefused("savings.not-offered", operations.open(opening(open, rosa, "viejo", "25.00")));
        OpenSavings strange = opening(open, rosa, "libre", "25.00");
        assertRefused(
                "savings.not-a-member",
                operations.open(
                        new OpenSavings(strange.order(), "nadie", "libre", gtq("25.00"), own(rosa), Optional.empty())));
    }

    @Test
    void aChildSavesThroughAGuardian() {
        members.product(open, "infantil", FIRST, CHILDREN);
        Member child = members.child(open, LocalDate.of(2015, 6, 1), rosa);
        Member alone = members.member(open, LocalDate.of(2015, 6, 1), MemberKind.MINOR, "");

        SavingsAccount account = members.account(open, child, "infantil", "10.00");

        assertThat(books.balance(open.cooperative(), account.id())).isPresent();
        assertThat(standing(AccountRole.SAVINGS_CHILDREN)).isEqualTo(-1_000);
        assertRefused("savings.no-guardian", operations.open(opening(open, alone, "infantil", "10.00")));
        assertRefused("savings.age-outside-limits", operations.open(opening(open, rosa, "infantil", "10.00")));
        done(guardianships.appoint(
                new AppointGuardian(open.cooperative(), RequestId.next(), alone.party(), rosa.party())));
        done(operations.open(opening(open, alone, "infantil", "10.00")));
    }

    @Test
    void programmedSavingsAreAgreedByQuotas() {
        members.product(open, "meta", FIRST, programmed(false, "0"));
        assertRefused("savings.no-quotas", operations.open(opening(open, rosa, "meta", "0.00")));
        SavingsAccount account = members.programmed(open, rosa, "meta", quotas());
        done(operations.deposit(cash(open, rosa, account, "100.00")));

        assertRefused("savings.locked-until", operations.withdraw(cash(open, rosa, account, "10.00")));
        assertThat(standing(AccountRole.SAVINGS_PROGRAMMED)).isEqualTo(-10_000);
    }

    @Test
    void whatLeavesBeforeItsDayPaysAPenalty() {
        members.product(open, "meta", FIRST, programmed(true, "2.5"));
        SavingsAccount account = members.programmed(open, rosa, "meta", quotas());
        done(operations.deposit(cash(open, rosa, account, "100.00")));

        SavingsReceipt receipt = done(operations.withdraw(cash(open, rosa, account, "10.00")));

        assertThat(receipt.costs().penalty()).isEqualTo(gtq("0.25"));
        assertThat(members.balance(open, account)).isEqualTo("89.75");
        assertThat(standing(AccountRole.PENALTY_INCOME)).isEqualTo(-25);
    }

    @Test
    void aWithdrawalLeavesTheMinimumToTheCent() {
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");

        assertRefused("savings.below-minimum-balance", operations.withdraw(cash(open, rosa, account, "80.01")));
        assertRefused("ledger.below-floor", operations.withdraw(cash(open, rosa, account, "100.01")));
        done(operations.withdraw(cash(open, rosa, account, "80.00")));
        assertThat(members.balance(open, account)).isEqualTo("20.00");
    }

    @Test
    void withdrawalsBeyondTheFreeOnesCost() {
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");
        SavingsReceipt first = done(operations.withdraw(cash(open, rosa, account, "1.00")));
        SavingsReceipt second = done(operations.withdraw(cash(open, rosa, account, "1.00")));
        SavingsReceipt third = done(operations.withdraw(cash(open, rosa, account, "1.00")));

        assertThat(first.costs().total().isZero()).isTrue();
        assertThat(third.costs().fee()).isEqualTo(gtq("5.00"));
        assertThat(members.balance(open, account)).isEqualTo("92.00");
        done(operations.reverse(new ReverseSavings(order(open, rosa), second.entry(), "doble")));
        done(operations.reverse(new ReverseSavings(order(open, rosa), third.entry(), "error")));
        assertThat(members.balance(open, account)).isEqualTo("99.00");
        assertThat(done(operations.withdraw(cash(open, rosa, account, "1.00")))
                        .costs()
                        .fee()
                        .isZero())
                .isTrue();
    }

    @Test
    void askingTwiceMovesOnce() {
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");
        CashMovement command = cash(open, rosa, account, "75.00");
        SavingsReceipt first = done(operations.withdraw(command));

        assertThat(done(operations.withdraw(command))).isEqualTo(first);
        assertThat(members.balance(open, account)).isEqualTo("25.00");
        assertRefused(
                "ledger.request-reused",
                operations.withdraw(new CashMovement(command.order(), command.number(), gtq("70.00"), command.cash())));
    }

    @Test
    void onlyMoreThanNothingMoves() {
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");
        assertRefused("savings.amount-not-positive", operations.deposit(cash(open, rosa, account, "-1.00")));
        assertRefused("savings.amount-not-positive", operations.withdraw(cash(open, rosa, account, "0.00")));
        CashMovement nowhere = cash(open, rosa, account, "1.00");
        assertRefused(
                "savings.unknown-account",
                operations.deposit(new CashMovement(nowhere.order(), "1", gtq("1.00"), nowhere.cash())));
    }

    @Test
    void moneyMovesBetweenAccounts() {
        SavingsAccount from = members.account(open, rosa, "libre", "100.00");
        SavingsAccount to = members.account(open, members.adult(open), "libre", "25.00");
        String giver = from.terms().number();
        String taker = to.terms().number();
        var command = new TransferSavings(order(open, rosa), giver, taker, gtq("30.00"));

        SavingsReceipt receipt = done(operations.transfer(command));

        assertThat(done(operations.transfer(command))).isEqualTo(receipt);
        assertThat(members.balance(open, from)).isEqualTo("70.00");
        assertThat(members.balance(open, to)).isEqualTo("55.00");
        assertRefused(
                "savings.same-account",
                operations.transfer(new TransferSavings(order(open, rosa), giver, giver, gtq("1.00"))));
    }

    @Test
    void aDepositMayCountFromAPastDayButNotFromOneToCome() {
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");
        interest.close(open, FIRST.plusDays(3));
        done(operations.deposit(valued(account, FIRST)));
        assertRefused("savings.value-date-ahead", operations.deposit(valued(account, FIRST.plusDays(5))));
    }

    @Test
    void closingPaysOutWhatIsLeft() {
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");
        var command = new CloseSavings(order(open, rosa), account.terms().number(), own(rosa));

        ClosedSavings closed = done(operations.close(command));

        assertThat(closed.paid()).isEqualTo(gtq("90.00"));
        assertThat(closed.costs().fee()).isEqualTo(gtq("10.00"));
        assertThat(done(operations.close(command))).isEqualTo(closed);
        assertRefused("savings.already-closed", operations.deposit(cash(open, rosa, account, "1.00")));
        assertThat(standing(AccountRole.FEE_INCOME)).isEqualTo(-1_000);
    }

    @Test
    void anAttorneyClosesWhatPaysOutNoMoreThanHerMaximum() {
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");
        Member under = members.adult(open);
        Member enough = members.adult(open);
        empower(under, "89.99");
        empower(enough, "90.00");
        String number = account.terms().number();

        assertRefused(
                "members.over-mandate", operations.close(new CloseSavings(order(open, under), number, own(under))));
        assertThat(members.balance(open, account)).isEqualTo("100.00");
        ClosedSavings closed = done(operations.close(new CloseSavings(order(open, enough), number, own(enough))));

        assertThat(closed.paid()).isEqualTo(gtq("90.00"));
        assertThat(members.balance(open, account)).isEqualTo("0.00");
    }

    @Test
    void anEmptyAccountIsClosedWithoutAnEntry() {
        SavingsAccount account = members.account(open, rosa, "demand", "0.00");
        var command = new CloseSavings(order(open, rosa), account.terms().number(), own(rosa));
        assertThat(done(operations.close(command)).paid().isZero()).isTrue();
        assertThat(done(operations.close(command)).paid().isZero()).isTrue();
    }

    private void empower(Member attorney, String most) {
        var power = new Power.Attorney(Mandate.Scope.ALL, Optional.of(gtq(most)), Optional.empty());
        done(mandates.grant(new GrantMandate(
                open.cooperative(),
                RequestId.next(),
                rosa.id(),
                new Mandate(attorney.party(), power, Optional.empty(), FIRST, Optional.empty()))));
    }

    private CashMovement valued(SavingsAccount account, LocalDate day) {
        CashMovement plain = cash(open, rosa, account, "1.00");
        var place = new SavingsOrder.Place(open.branch(), Set.of(rosa.party()), Optional.of(day));
        var order = new SavingsOrder(
                open.cooperative(), plain.order().request(), plain.order().actor(), place);
        return new CashMovement(order, plain.number(), plain.amount(), plain.cash());
    }

    private static Rules offered(boolean offered) {
        return new Rules(Kind.DEMAND, true, offered, Limits.NONE, Fees.NONE, Plan.NONE, Dormancy.NEVER);
    }

    private static Rules programmed(boolean early, String penalty) {
        var plan = new Plan(Optional.empty(), early, Rate.of(penalty), MissedQuotas.FORGIVEN, Rate.ZERO, 0);
        return new Rules(Kind.PROGRAMMED, true, true, Limits.NONE, Fees.NONE, plan, Dormancy.NEVER);
    }

    private static Quotas quotas() {
        return new Quotas(gtq("100.00"), 1, FIRST, 12);
    }

    private long standing(AccountRole role) {
        var code = charts.playing(open.cooperative(), role);
        return books.trialBalance(open.cooperative(), FIRST.plusDays(30)).rows().stream()
                .filter(row -> row.code().equals(code))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }
}
