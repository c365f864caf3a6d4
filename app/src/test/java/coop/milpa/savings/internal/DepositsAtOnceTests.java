package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashRegister;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Many deposits at once come to what each would have come to alone. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class DepositsAtOnceTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);

    private final SavingsOperations operations;
    private final CashRegister register;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private Open open;
    private Member rosa;
    private SavingsAccount hers;

    DepositsAtOnceTests(
            SavingsOperations operations,
            CashRegister register,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.operations = operations;
        this.register = register;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.open = interest.open(FIRST);
        this.rosa = members.adult(open);
        this.hers = members.account(open, rosa, "demand", "0.00");
    }

    @BeforeEach
    void openBooks() {
        open = interest.open(FIRST);
        rosa = members.adult(open);
        hers = members.account(open, rosa, "demand", "0.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void eachIsDoneOrRefusedByItself() {
        Member ana = members.adult(open);
        SavingsAccount other = members.account(open, ana, "demand", "5.00");
        CashMovement nowhere = new CashMovement(order(open, rosa), "9", gtq("1.00"), MembersFixture.own(rosa));
        CashMovement dollars = new CashMovement(
                order(open, rosa),
                hers.terms().number(),
                Money.of("1.00", Currency.getInstance("USD")),
                MembersFixture.own(rosa));

        List<Outcome<SavingsReceipt>> outcomes = operations.depositAll(
                open.cooperative(),
                List.of(
                        cash(open, rosa, hers, "10.00"),
                        nowhere,
                        cash(open, ana, other, "0.00"),
                        dollars,
                        cash(open, ana, other, "7.00"),
                        cash(open, rosa, hers, "2.50")));

        assertThat(outcomes.stream().map(DepositsAtOnceTests::told))
                .containsExactly(
                        "GTQ 10.00",
                        "savings.unknown-account",
                        "savings.amount-not-positive",
                        "savings.other-currency",
                        "GTQ 7.00",
                        "GTQ 2.50");
        assertThat(members.balance(open, hers)).isEqualTo("12.50");
        assertThat(members.balance(open, other)).isEqualTo("12.00");
        SavingsReceipt first = done(outcomes.getFirst());
        assertThat(register.find(open.cooperative(), first.entry())
                        .orElseThrow()
                        .cash())
                .isEqualTo(gtq("10.00"));
    }

    @Test
    void askingTwiceTakesOnceWhicheverWayItIsAsked() {
        CashMovement once = cash(open, rosa, hers, "10.00");
        CashMovement alone = cash(open, rosa, hers, "3.00");
        SavingsReceipt before = done(operations.deposit(alone));

        var first = operations.depositAll(open.cooperative(), List.of(once, alone));
        var again = operations.depositAll(open.cooperative(), List.of(alone, once));

        assertThat(done(first.get(1))).isEqualTo(before);
        assertThat(again).containsExactly(first.get(1), first.get(0));
        assertThat(done(operations.deposit(once))).isEqualTo(done(first.getFirst()));
        var other = new CashMovement(once.order(), once.number(), gtq("11.00"), once.cash());
        assertThat(told(operations
                        .depositAll(open.cooperative(), List.of(other))
                        .getFirst()))
                .isEqualTo("ledger.request-reused");
        assertThat(members.balance(open, hers)).isEqualTo("13.00");
    }

    @Test
    void muchCashIsExplainedHoweverItComes() {
        var unexplained = CashDeclaration.own(rosa.party());
        CashMovement much = new CashMovement(order(open, rosa), hers.terms().number(), gtq("77000.00"), unexplained);
        CashMovement little = new CashMovement(order(open, rosa), hers.terms().number(), gtq("76999.99"), unexplained);

        var outcomes = operations.depositAll(open.cooperative(), List.of(much, little));

        assertThat(outcomes.stream().map(DepositsAtOnceTests::told))
                .containsExactly("receipts.source-of-funds-needed", "GTQ 76999.99");
    }

    @Test
    void thoseWhoDepositAtTheSameTimeWaitForNobodyForEver() {
        Member ana = members.adult(open);
        SavingsAccount other = members.account(open, ana, "demand", "0.00");
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    for (int round = 0; round < 5; round++) {
                        CashMovement one = cash(open, rosa, hers, "1.00");
                        CashMovement two = cash(open, ana, other, "1.00");
                        operations.depositAll(open.cooperative(), n % 2 == 0 ? List.of(one, two) : List.of(two, one));
                    }
                }))
                .toList();
        threads.forEach(DepositsAtOnceTests::join);
        assertThat(members.balance(open, hers)).isEqualTo("20.00");
        assertThat(members.balance(open, other)).isEqualTo("20.00");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Outcome<SavingsReceipt> outcome) {
        return switch (outcome) {
            case Outcome.Done<SavingsReceipt>(SavingsReceipt receipt) ->
                receipt.amount().toString();
            case Outcome.Refused<SavingsReceipt>(Refusal why) -> why.code();
        };
    }
}
