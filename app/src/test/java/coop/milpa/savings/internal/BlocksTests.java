package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.assertRefused;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;
import static coop.milpa.savings.internal.MembersFixture.own;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Verification;
import coop.milpa.members.Holding;
import coop.milpa.members.Member;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.Garnishments.Garnished;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.PlaceGarnishment.Reach;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.WakeSavings;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What keeps money from moving: sleep, orders of authorities, holds, garnishments. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class BlocksTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 2, 20);
    private static final CourtOrder JUDGE = new CourtOrder("Juzgado Primero", "C-7");

    private final SavingsBlocks blocks;
    private final Garnishments garnishments;
    private final SavingsOperations operations;
    private final SavingsProducts products;
    private final Accounts inBooks;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private final SavingsHoldings holdings;
    private final GarnishmentVerification verification;
    private Open open;
    private Member rosa;

    BlocksTests(
            SavingsBlocks blocks,
            Garnishments garnishments,
            SavingsOperations operations,
            SavingsProducts products,
            Accounts inBooks,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members,
            SavingsHoldings holdings,
            GarnishmentVerification verification) {
        this.blocks = blocks;
        this.garnishments = garnishments;
        this.operations = operations;
        this.products = products;
        this.inBooks = inBooks;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.holdings = holdings;
        this.verification = verification;
        this.open = interest.open(FIRST);
        this.rosa = members.adult(open);
    }

    @BeforeEach
    void openBooks() {
        open = interest.open(FIRST);
        rosa = members.adult(open);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
        assertThat(verification.verify(open.cooperative())).allMatch(Verification.Finding::holds);
    }

    @Test
    void theOwnerWakesAnAccountAndNobodyElse() {
        members.product(open, "libre", FIRST, sleeping(false));
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");
        interest.close(open, LocalDate.of(2022, 3, 25));
        assertThat(blocks.aboutToSleep(open.cooperative()))
                .extracting(SavingsBlocks.SleepNotice::account)
                .containsExactly(account);
        interest.close(open, LocalDate.of(2022, 4, 20));
        assertThat(blocks.aboutToSleep(open.cooperative())).isEmpty();
        done(operations.deposit(cash(open, rosa, account, "1.00")));
        assertRefused("savings.dormant", operations.withdraw(cash(open, rosa, account, "1.00")));
        Member stranger = members.adult(open);
        assertThat(blocks.wake(wake(stranger, account))).isInstanceOf(Outcome.Refused.class);

        WakeSavings command = wake(rosa, account);
        done(blocks.wake(command));
        done(blocks.wake(command));

        done(operations.withdraw(cash(open, rosa, account, "1.00")));
    }

    @Test
    void aDepositByTheOwnerWakesWhereTheRulesSaySo() {
        members.product(open, "libre", FIRST, sleeping(true));
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");
        interest.close(open, LocalDate.of(2022, 4, 20));
        done(operations.deposit(cash(open, members.adult(open), account, "1.00")));
        assertRefused("savings.dormant", operations.withdraw(cash(open, rosa, account, "1.00")));

        done(operations.deposit(cash(open, rosa, account, "1.00")));

        done(operations.withdraw(cash(open, rosa, account, "1.00")));
    }

    @Test
    void anAccountThatSleepsAfterMoreMonthsThanTheCalendarGoesBackStaysAwake() {
        var dormancy = new Dormancy(0, 99_999, "Fondo de educación", false);
        members.product(
                open, "libre", FIRST, new Rules(Kind.DEMAND, true, true, Limits.NONE, Fees.NONE, Plan.NONE, dormancy));
        SavingsAccount account = members.account(open, rosa, "libre", "100.00");

        interest.close(open, LocalDate.of(2022, 4, 20));

        done(operations.withdraw(cash(open, rosa, account, "1.00")));
    }

    @Test
    void whatAnAuthorityFreezesOnlyThatAuthorityLifts() {
        SavingsAccount account = members.account(open, rosa, "demand", "100.00");
        OrderedSavings command = ordered(account, JUDGE);
        done(blocks.freeze(command));
        done(blocks.freeze(command));
        assertRefused("savings.blocked-by-order", operations.withdraw(cash(open, rosa, account, "1.00")));
        assertRefused("savings.blocked-by-order", operations.deposit(cash(open, rosa, account, "1.00")));
        assertRefused("savings.already-frozen", blocks.freeze(ordered(account, new CourtOrder("Fiscalía", "F-1"))));
        assertRefused("savings.no-such-order", blocks.lift(ordered(account, new CourtOrder("Fiscalía", "F-1"))));

        done(blocks.lift(ordered(account, JUDGE)));
        done(blocks.lift(ordered(account, JUDGE)));

        done(operations.withdraw(cash(open, rosa, account, "1.00")));
    }

    @Test
    void heldMoneyStaysUntilItIsReleased() {
        SavingsAccount account = members.account(open, rosa, "demand", "100.00");
        var command = new HoldSavings(
                order(open, rosa),
                account.terms().number(),
                gtq("80.00"),
                HoldSavings.Reason.GUARANTEE,
                Optional.empty());
        var held = done(blocks.hold(command));
        assertThat(done(blocks.hold(command)).hold()).isEqualTo(held.hold());
        assertRefused("ledger.below-floor", operations.withdraw(cash(open, rosa, account, "20.01")));
        assertRefused("savings.held", operations.close(closing(account)));

        done(blocks.release(new ReleaseSavings(order(open, rosa), held.hold())));

        done(operations.withdraw(cash(open, rosa, account, "100.00")));
    }

    @Test
    void aGarnishmentTakesAccountAfterAccountAndThenWhatComes() {
        SavingsAccount one = members.account(open, rosa, "demand", "30.00");
        SavingsAccount other = members.account(open, rosa, "demand", "20.00");
        PlaceGarnishment command = garnishing(OptionalLong.of(8_000), one, other);
        Garnished placed = done(garnishments.place(command));
        assertThat(placed.held()).isEqualTo(gtq("50.00"));
        assertThat(done(garnishments.place(command))).isEqualTo(placed);
        done(operations.deposit(cash(open, rosa, other, "40.00")));

        assertThat(holdings.of(open.cooperative(), rosa.id()))
                .extracting(Holding::account, Holding::pledged)
                .containsExactlyInAnyOrder(tuple(one.id(), gtq("30.00")), tuple(other.id(), gtq("50.00")));
        assertRefused("ledger.below-floor", operations.withdraw(cash(open, rosa, other, "10.01")));
        assertRefused("savings.held", operations.close(closing(one)));

        var paying = new EndGarnishment(order(open, rosa), placed.id());
        assertThat(done(garnishments.pay(paying)).held()).isEqualTo(gtq("80.00"));
        done(garnishments.pay(paying));

        assertThat(members.balance(open, one)).isEqualTo("0.00");
        assertThat(members.balance(open, other)).isEqualTo("10.00");
        assertRefused(
                "savings.garnishment-ended", garnishments.lift(new EndGarnishment(order(open, rosa), placed.id())));
    }

    @Test
    void anOrderOverAllTakesInterestInTheCloseAndLetsGoWhenItIsLifted() {
        done(products.publish(open.cooperative(), InterestFixture.monthly(FIRST, "12", "0")));
        SavingsAccount account = members.account(open, rosa, "demand", "1000.00");
        Garnished placed = done(garnishments.place(garnishing(OptionalLong.empty(), account)));

        interest.close(open, LocalDate.of(2022, 2, 28));

        // 1,000.00 at 12 percent, 9 days of 365: 2.96
        assertThat(members.balance(open, account)).isEqualTo("1002.96");
        assertRefused("ledger.below-floor", operations.withdraw(cash(open, rosa, account, "0.01")));
        done(garnishments.lift(new EndGarnishment(order(open, rosa), placed.id())));
        done(operations.withdraw(cash(open, rosa, account, "1002.96")));
    }

    @Test
    void aChildsAccountIsNotReachableForTheGuardiansDebts() {
        members.product(
                open,
                "infantil",
                FIRST,
                new Rules(
                        Kind.CHILDREN,
                        true,
                        true,
                        new Limits(0, 0, 0, 18, "demand"),
                        Fees.NONE,
                        Plan.NONE,
                        Dormancy.NEVER));
        Member child = members.child(open, LocalDate.of(2015, 6, 1), rosa);
        SavingsAccount childs = members.account(open, child, "infantil", "10.00");
        SavingsAccount others = members.account(open, members.adult(open), "demand", "10.00");

        assertRefused("savings.child-not-reachable", garnishments.place(garnishing(OptionalLong.empty(), childs)));
        assertRefused("savings.not-the-debtors", garnishments.place(garnishing(OptionalLong.empty(), others)));
    }

    @Test
    void closingThatTheBooksRefuseLeavesNothingBehind() {
        done(products.publish(open.cooperative(), InterestFixture.monthly(FIRST, "12", "0")));
        SavingsAccount account = members.account(open, rosa, "demand", "1000.00");
        interest.close(open, FIRST.plusDays(4));
        inBooks.freeze(open.cooperative(), open.cash(), true);

        assertRefused("ledger.account-frozen", operations.close(closing(account)));
        assertThat(members.balance(open, account)).isEqualTo("1000.00");

        inBooks.freeze(open.cooperative(), open.cash(), false);
        // 5 days of 365 at 12 percent of 1,000.00: 1.64
        assertThat(done(operations.close(closing(account))).paid()).isEqualTo(gtq("1001.64"));
    }

    private CloseSavings closing(SavingsAccount account) {
        return new CloseSavings(order(open, rosa), account.terms().number(), own(rosa));
    }

    private WakeSavings wake(Member who, SavingsAccount account) {
        return new WakeSavings(order(open, who), account.terms().number());
    }

    private OrderedSavings ordered(SavingsAccount account, CourtOrder by) {
        return new OrderedSavings(order(open, rosa), account.terms().number(), by);
    }

    private PlaceGarnishment garnishing(OptionalLong amount, SavingsAccount... accounts) {
        List<String> numbers =
                Arrays.stream(accounts).map(account -> account.terms().number()).toList();
        return new PlaceGarnishment(
                order(open, rosa), JUDGE, rosa.number(), new Reach(numbers, BooksFixture.GTQ, amount));
    }

    private static Rules sleeping(boolean depositWakes) {
        var dormancy = new Dormancy(1, 2, "Fondo de educación", depositWakes);
        return new Rules(Kind.DEMAND, true, true, Limits.NONE, Fees.NONE, Plan.NONE, dormancy);
    }
}
