package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A fresh cooperative with a chart, an open day and accounts, for the tests of any module. */
@TestComponent
public class BooksFixture {

    public static final Currency GTQ = Currency.getInstance("GTQ");
    public static final ActorId TELLER = ActorId.next();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Charts charts;
    private final Accounts accounts;
    private final Days days;
    private final Ledger ledger;
    private final TenantScope tenants;
    private final List<Verification> verifications;

    BooksFixture(
            Charts charts,
            Accounts accounts,
            Days days,
            Ledger ledger,
            TenantScope tenants,
            List<Verification> verifications) {
        this.charts = charts;
        this.accounts = accounts;
        this.days = days;
        this.ledger = ledger;
        this.tenants = tenants;
        this.verifications = verifications;
    }

    /** A cooperative whose books are open on {@link TestClock#TODAY}. */
    public record Open(CooperativeId cooperative, BranchId branch, AccountId cash) {}

    public Open open() {
        return open(TestClock.TODAY);
    }

    /** The same, open on another day. */
    public Open open(LocalDate first) {
        CooperativeId cooperative = CooperativeId.next();
        BranchId branch = BranchId.next();
        charts.begin(cooperative, "gt-cooperativa");
        days.begin(cooperative, first);
        return new Open(cooperative, branch, accounts.own(cooperative, AccountRole.CASH, branch, GTQ));
    }

    /** A savings account that may not go below zero. */
    public AccountId savings(Open books) {
        Account account = new Account(
                AccountId.next(),
                "S" + NUMBERS.incrementAndGet(),
                charts.playing(books.cooperative(), AccountRole.SAVINGS_DEMAND),
                books.branch(),
                GTQ,
                true,
                Account.Limits.neverBelowZero());
        accounts.open(books.cooperative(), List.of(new OpenAccount(account, TestClock.TODAY)));
        return account.id();
    }

    /** A savings account with money in it. */
    public AccountId savings(Open books, String amount) {
        AccountId account = savings(books);
        assertThat(post(deposit(books, account, amount))).isInstanceOf(Outcome.Done.class);
        return account;
    }

    public Entry deposit(Open books, AccountId account, String amount) {
        return Entry.transfer(heading(books), books.cash(), account, Money.of(amount, GTQ), Standing.MEMBER);
    }

    public Entry withdrawal(Open books, AccountId account, String amount) {
        return Entry.transfer(heading(books), account, books.cash(), Money.of(amount, GTQ), Standing.MEMBER);
    }

    public Heading heading(Open books) {
        return Heading.of(books.cooperative(), RequestId.next(), "test.movement", TELLER);
    }

    public Outcome<Posted> post(Entry entry) {
        return tenants.write(entry.heading().cooperative(), () -> ledger.post(entry));
    }

    public Outcome<Posted> postClosing(Entry entry, LocalDate day) {
        return tenants.write(entry.heading().cooperative(), () -> ledger.postClosing(entry, day));
    }

    public Outcome<Posted> reverse(ReverseEntry command) {
        return tenants.write(command.heading().cooperative(), () -> ledger.reverse(command));
    }

    public List<Outcome<Posted>> reverseAll(Open books, List<ReverseEntry> commands) {
        return tenants.write(books.cooperative(), () -> ledger.reverseAll(books.cooperative(), commands));
    }

    /** Everything that must always hold, holds. */
    public void assertBooksBalance(Open books) {
        for (Verification verification : verifications) {
            assertThat(verification.verify(books.cooperative()))
                    .allSatisfy(finding -> assertThat(finding.offenders())
                            .as(finding.name() + ": " + finding.figure())
                            .isEmpty());
        }
    }
}
