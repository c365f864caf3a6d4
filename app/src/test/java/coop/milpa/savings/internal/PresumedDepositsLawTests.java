package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.Presumption;
import coop.milpa.receipts.CashRegister;
import coop.milpa.savings.CashDeposit;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Deposits come to the same whether they may presume that the books let all of them through, or may not. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class PresumedDepositsLawTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final int SEEDS = 6;
    private static final int BATCHES = 12;
    private static final int DEPOSITS_MAX = 6;
    private static final int OWNERS = 4;
    private static final Currency USD = Currency.getInstance("USD");

    private final SavingsOperations operations;
    private final Accounts accounts;
    private final CashRegister register;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;

    PresumedDepositsLawTests(
            SavingsOperations operations,
            Accounts accounts,
            CashRegister register,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.operations = operations;
        this.accounts = accounts;
        this.register = register;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
    }

    /** One of two cooperatives alike. */
    private record Twin(Open open, List<Member> owners, List<SavingsAccount> accounts) {}

    /** What is asked of both: the last account cannot be moved in the books, and the one after it is nobody's. */
    private record Wish(int account, Money amount, RequestId request) {}

    @Test
    void presumingChangesNoAnswerAndNoBalance() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            System.out.println("Presumed deposits, seed " + seed);
            Random random = new Random(seed);
            Twin presuming = twin();
            Twin certain = twin();
            List<Wish> asked = new ArrayList<>();
            for (int batch = 0; batch < BATCHES; batch++) {
                List<Wish> wishes = wishes(random, asked);

                List<String> one = Presumption.allowed(() -> deposit(presuming, wishes));
                List<String> other = deposit(certain, wishes);

                assertThat(one).as("seed " + seed + ", batch " + batch).isEqualTo(other);
                asked.addAll(wishes);
            }
            assertThat(balances(presuming)).as("seed " + seed).isEqualTo(balances(certain));
            fixture.assertBooksBalance(presuming.open());
            fixture.assertBooksBalance(certain.open());
        }
    }

    private Twin twin() {
        Open open = interest.open(FIRST);
        List<Member> owners =
                IntStream.range(0, OWNERS).mapToObj(n -> members.adult(open)).toList();
        List<SavingsAccount> all = owners.stream()
                .map(owner -> members.account(open, owner, "demand", "0.00"))
                .toList();
        accounts.freeze(open.cooperative(), all.getLast().id(), true);
        return new Twin(open, owners, all);
    }

    /** Half of the batches hold nothing but what passes; in the others anything may come, also what came before. */
    private static List<Wish> wishes(Random random, List<Wish> asked) {
        boolean sound = random.nextBoolean();
        List<Wish> wishes = new ArrayList<>();
        for (int n = 1 + random.nextInt(DEPOSITS_MAX); n > 0; n--) {
            boolean again = !sound && !asked.isEmpty() && random.nextInt(4) == 0;
            wishes.add(again ? again(random, asked) : fresh(random, sound));
        }
        return wishes;
    }

    private static Wish fresh(Random random, boolean sound) {
        int account = random.nextInt(sound ? OWNERS - 1 : OWNERS + 1);
        String amount = sound || random.nextInt(5) > 0 ? 1 + random.nextInt(90) + ".25" : "0.00";
        boolean dollars = !sound && random.nextInt(8) == 0;
        return new Wish(account, dollars ? Money.of("1.00", USD) : gtq(amount), RequestId.next());
    }

    private static Wish again(Random random, List<Wish> asked) {
        Wish before = asked.get(random.nextInt(asked.size()));
        return random.nextBoolean() ? before : new Wish(before.account(), gtq("3.33"), before.request());
    }

    private List<String> deposit(Twin twin, List<Wish> wishes) {
        List<CashDeposit> deposits =
                wishes.stream().map(wish -> deposit(twin, wish)).toList();
        return operations.depositAll(twin.open().cooperative(), deposits).stream()
                .map(outcome -> told(twin, outcome))
                .toList();
    }

    private static CashDeposit deposit(Twin twin, Wish wish) {
        boolean known = wish.account() < OWNERS;
        Member owner = twin.owners().get(known ? wish.account() : 0);
        String number = known ? twin.accounts().get(wish.account()).terms().number() : "9";
        SavingsOrder like = order(twin.open(), owner);
        var order = new SavingsOrder(like.cooperative(), wish.request(), like.actor(), like.place());
        return new CashDeposit(order, number, wish.amount(), Optional.empty(), "");
    }

    /** With whether its cash is known: what passes has it, and nothing else. */
    private String told(Twin twin, Outcome<SavingsReceipt> outcome) {
        return switch (outcome) {
            case Outcome.Done<SavingsReceipt>(SavingsReceipt receipt) ->
                receipt.amount() + " on " + receipt.day() + ", cash "
                        + register.find(twin.open().cooperative(), receipt.entry())
                                .map(known -> known.cash().toString())
                                .orElse("unknown");
            case Outcome.Refused<SavingsReceipt>(Refusal why) -> why.code();
        };
    }

    private List<String> balances(Twin twin) {
        return twin.accounts().stream()
                .map(account -> members.balance(twin.open(), account))
                .toList();
    }
}
