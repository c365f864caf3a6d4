package coop.milpa.members.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Holding;
import coop.milpa.members.Holding.Kind;
import coop.milpa.members.Holdings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Members' accounts kept on paper, with real money in the books: a stand-in for the modules above. */
@TestComponent
class AccountsOnPaper implements Holdings {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** What is pledged of an account. */
    final Map<AccountId, Money> pledged = new HashMap<>();

    /** How often everything was closed, by member. */
    final Map<MemberId, Integer> closed = new HashMap<>();

    private final Map<MemberId, List<Kept>> kept = new HashMap<>();
    private final Accounts accounts;
    private final Charts charts;
    private final Books books;
    private final BooksFixture fixture;

    AccountsOnPaper(Accounts accounts, Charts charts, Books books, BooksFixture fixture) {
        this.accounts = accounts;
        this.charts = charts;
        this.books = books;
        this.fixture = fixture;
    }

    private record Kept(AccountId account, String number, Kind kind) {}

    /** An account with money in it; a loan is lent out in cash. */
    AccountId open(Open open, MemberId member, Kind kind, String amount) {
        AccountId account = open(open.cooperative(), open.branch(), role(kind));
        kept.computeIfAbsent(member, none -> new ArrayList<>())
                .add(new Kept(account, "P" + NUMBERS.incrementAndGet(), kind));
        Money money = Money.of(amount, BooksFixture.GTQ);
        if (money.isPositive()) {
            Entry entry = kind == Kind.LOAN
                    ? Entry.transfer(fixture.heading(open), account, open.cash(), money, Standing.MEMBER)
                    : Entry.transfer(fixture.heading(open), open.cash(), account, money, Standing.MEMBER);
            MembershipFixture.done(fixture.post(entry));
        }
        return account;
    }

    @Override
    public void prepare(CooperativeId cooperative, MemberId member, LocalDate day) {}

    @Override
    public List<Holding> of(CooperativeId cooperative, MemberId member) {
        return kept.getOrDefault(member, List.of()).stream()
                .map(one -> new Holding(
                        one.account(),
                        one.number(),
                        one.kind(),
                        books.balance(cooperative, one.account()).orElseThrow().negated(),
                        pledged.getOrDefault(one.account(), Money.zero(BooksFixture.GTQ))))
                .toList();
    }

    @Override
    public void close(CooperativeId cooperative, MemberId member, LocalDate day) {
        closed.merge(member, 1, Integer::sum);
        kept.remove(member);
    }

    private AccountId open(CooperativeId cooperative, BranchId branch, AccountRole role) {
        Account account = new Account(
                AccountId.next(),
                "P-" + NUMBERS.incrementAndGet(),
                charts.playing(cooperative, role),
                branch,
                BooksFixture.GTQ,
                true,
                Account.Limits.neverBelowZero());
        accounts.open(cooperative, List.of(new OpenAccount(account, LocalDate.of(2026, 1, 1))));
        return account.id();
    }

    private static AccountRole role(Kind kind) {
        return switch (kind) {
            case CONTRIBUTION -> AccountRole.CONTRIBUTIONS;
            case SAVINGS -> AccountRole.SAVINGS_DEMAND;
            case LOAN -> AccountRole.LOANS;
        };
    }
}
