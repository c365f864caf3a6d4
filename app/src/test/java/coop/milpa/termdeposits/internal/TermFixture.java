package coop.milpa.termdeposits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.PledgeTermDeposit;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateChart.Band;
import coop.milpa.termdeposits.RateChart.Earning;
import coop.milpa.termdeposits.RateChart.Offer;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.termdeposits.TermProduct;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative whose members leave money for a time. */
@TestComponent
class TermFixture {

    static final String YEARLY = "plazo-fijo";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Members members;
    private final SavingsOperations savings;
    private final RateCharts charts;
    private final TermDeposits deposits;
    private final Books books;
    private final Closes closes;
    private final Days days;

    TermFixture(
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations savings,
            RateCharts charts,
            TermDeposits deposits,
            Books books,
            Closes closes,
            Days days) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.members = members;
        this.savings = savings;
        this.charts = charts;
        this.deposits = deposits;
        this.books = books;
        this.closes = closes;
        this.days = days;
    }

    /** Somebody who saves. */
    record Saver(Member member, SavingsAccount savings) {

        String number() {
            return savings.terms().number();
        }
    }

    /** Books open on a day, with a product of 8 % a year for 1 to 12 months. */
    Open open(LocalDate first) {
        return open(first, chart(first));
    }

    Open open(LocalDate first, RateChart chart) {
        String code = "PF" + NUMBERS.incrementAndGet();
        Cooperative made = done(
                cooperatives.create(new CreateCooperative(code, "Plazo " + code, "GT", "GTQ", first, Choices.none())));
        BranchId branch = cooperatives.mainBranch(made.id()).id();
        charts.add(made.id(), new TermProduct(YEARLY, "Plazo fijo", "Fixed term"));
        done(charts.publish(made.id(), chart));
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }

    static RateChart chart(LocalDate from) {
        return chart(from, Rate.ZERO, new EarlyClosure.ShareLost(Rate.of("50")));
    }

    static RateChart chart(LocalDate from, Rate withholding, EarlyClosure early) {
        return new RateChart(
                YEARLY,
                BooksFixture.GTQ,
                from,
                new Offer(true, 10_000, 12, Set.of(Payout.values()), BusinessCalendar.Convention.FOLLOWING),
                new Earning(RateChart.RateKind.NOMINAL, YearDays.DAYS_365, withholding, early),
                List.of(new Band(0, 1, Rate.of("8"))),
                Source.unconfirmed("made up for a test"));
    }

    Saver saver(Open open, String first) {
        String number = "P" + NUMBERS.incrementAndGet();
        Member member = Objects.requireNonNull(members.register(
                        open.cooperative(),
                        List.of(new Registration(
                                number,
                                "Socia " + number,
                                MemberKind.PERSON,
                                Optional.of(LocalDate.of(1980, 5, 17)),
                                Sex.FEMALE,
                                new Home("1", ""),
                                IdentityDocument.NONE,
                                Optional.empty(),
                                "",
                                "")))
                .get(number));
        var order = new SavingsOrder(
                open.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(open.branch(), Set.of(member.party()), Optional.empty()));
        SavingsAccount account = done(savings.open(
                new OpenSavings(order, number, SavingsAccount.DEMAND, gtq(first), own(member), Optional.empty())));
        return new Saver(member, account);
    }

    static TermOrder order(Open open, Saver saver) {
        return new TermOrder(
                open.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                open.branch(),
                Set.of(saver.member().party()));
    }

    static CashDeclaration own(Member member) {
        return new CashDeclaration(member.party(), member.party(), member.party(), "venta de café");
    }

    static OpenTermDeposit opening(Open open, Saver saver, Quote.Asked asked, Renewal renewal) {
        return new OpenTermDeposit(
                order(open, saver),
                saver.member().number(),
                asked,
                new OpenTermDeposit.Instructions(renewal, saver.number()),
                new Means.Cash(own(saver.member())));
    }

    TermDeposit deposit(Open open, Saver saver, Quote.Asked asked, Renewal renewal) {
        return done(deposits.open(opening(open, saver, asked, renewal)));
    }

    static Quote.Asked asked(String amount, int months, Payout payout) {
        return new Quote.Asked(YEARLY, gtq(amount), months, payout);
    }

    static Quote.Asked asked(String amount, int months) {
        return asked(amount, months, Payout.AT_MATURITY);
    }

    static CloseTermDeposit closing(Open open, Saver saver, TermDeposit deposit) {
        return new CloseTermDeposit(order(open, saver), deposit.number(), new Means.Cash(own(saver.member())));
    }

    static PledgeTermDeposit pledging(Open open, Saver saver, TermDeposit deposit, String amount) {
        var security = new PledgeTermDeposit.Security("Caja", "préstamo 17", gtq(amount));
        return new PledgeTermDeposit(order(open, saver), deposit.number(), security);
    }

    void close(Open open, LocalDate through) {
        done(closes.closeThrough(open.cooperative(), through, Progress.silent()));
    }

    /** The next day is open, and no step of this one is done yet. */
    void startClosing(Open open, LocalDate day) {
        days.startClosing(open.cooperative(), day, false);
    }

    TermDeposit again(Open open, TermDeposit deposit) {
        return position(open, deposit).deposit();
    }

    TermPosition position(Open open, TermDeposit deposit) {
        return deposits.find(open.cooperative(), deposit.number()).orElseThrow();
    }

    /** What the cooperative owes in an account. */
    Money stands(Open open, AccountId account) {
        return books.balance(open.cooperative(), account).orElseThrow().negated();
    }

    Money saved(Open open, Saver saver) {
        return stands(open, saver.savings().id());
    }

    /** The last entry in somebody's savings. */
    EntryId lastEntry(Open open, Saver saver) {
        return books.movements(
                        open.cooperative(),
                        saver.savings().id(),
                        new Books.Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)))
                .getLast()
                .entry();
    }

    static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    static void assertRefused(String code, Outcome<?> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }
}
