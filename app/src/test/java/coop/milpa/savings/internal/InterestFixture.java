package coop.milpa.savings.internal;

import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccount.Terms;
import coop.milpa.savings.SavingsAccounts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative of the registry with savings accounts that may earn. */
@TestComponent
class InterestFixture {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final SavingsAccounts savings;
    private final Closes closes;

    InterestFixture(Cooperatives cooperatives, Accounts accounts, SavingsAccounts savings, Closes closes) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.savings = savings;
        this.closes = closes;
    }

    /** Books open on a day. */
    Open open(LocalDate first) {
        return open(first, "GT", BooksFixture.GTQ);
    }

    /** Books of a country and its currency, open on a day. */
    Open open(LocalDate first, String country, Currency currency) {
        String code = "I" + NUMBERS.incrementAndGet();
        var command = new CreateCooperative(
                code, "Interés " + code, country, currency.getCurrencyCode(), first, Choices.none());
        Cooperative made = done(cooperatives.create(command));
        var branch = cooperatives.mainBranch(made.id()).id();
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, currency));
    }

    List<AccountId> accounts(Open books, LocalDate on, int count) {
        List<Terms> terms = IntStream.range(0, count)
                .mapToObj(n -> new Terms(
                        "I" + NUMBERS.incrementAndGet(),
                        MemberId.next(),
                        List.of(),
                        SavingsAccount.DEMAND,
                        BooksFixture.GTQ,
                        on))
                .toList();
        return savings.open(books.cooperative(), books.branch(), terms).stream()
                .map(SavingsAccount::id)
                .toList();
    }

    AccountId account(Open books, LocalDate on) {
        return accounts(books, on, 1).getFirst();
    }

    CloseReport close(Open books, LocalDate through) {
        return done(closes.closeThrough(books.cooperative(), through, Progress.silent()));
    }

    static ProductVersion monthly(LocalDate from, String rate, String withholding) {
        return version(from, new Earning(Rate.of(rate), YearDays.DAYS_365, Frequency.MONTHLY, Rate.of(withholding)));
    }

    static ProductVersion version(LocalDate from, Earning earning) {
        return new ProductVersion(
                SavingsAccount.DEMAND, BooksFixture.GTQ, from, earning, Source.unconfirmed("made up for a test"));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done(T value) -> value;
            case Outcome.Refused(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
