package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;

import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.PlaceGarnishment;
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
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative in which every step of savings has something to do on one day. */
@TestComponent
class DueDay {

    static final LocalDate FIRST = LocalDate.of(2022, 1, 28);
    static final LocalDate DUE = LocalDate.of(2022, 2, 28);

    /** What each step writes, in the order of the steps. */
    static final List<String> TABLES = List.of(
            "accrual", "capitalised", "charge", "missed_quota", "release", "dormancy", "closing", "garnishment_hold");

    private final SavingsOperations operations;
    private final SavingsProducts products;
    private final SavingsAccounts accounts;
    private final Garnishments garnishments;
    private final Books books;
    private final InterestFixture fixture;
    private final MembersFixture members;
    private final TestDatabase.Owner owner;

    DueDay(
            SavingsOperations operations,
            SavingsProducts products,
            SavingsAccounts accounts,
            Garnishments garnishments,
            Books books,
            InterestFixture fixture,
            MembersFixture members,
            TestDatabase.Owner owner) {
        this.operations = operations;
        this.products = products;
        this.accounts = accounts;
        this.garnishments = garnishments;
        this.books = books;
        this.fixture = fixture;
        this.members = members;
        this.owner = owner;
    }

    /** Closed through the day before. */
    Open eve() {
        Open open = fixture.open(FIRST);
        offer(open);
        Member rosa = members.adult(open);
        Member child = members.child(open, LocalDate.of(2004, 2, 28), rosa);
        SavingsAccount demand = members.account(open, rosa, "demand", "1000.00");
        members.account(open, rosa, "vista", "500.00");
        members.account(open, child, "nina", "75.00");
        fund(open, rosa, members.programmed(open, rosa, "meta", quotas(DUE, 2)), "99.99");
        fund(open, rosa, members.programmed(open, rosa, "meta", quotas(FIRST, 1)), "100.00");
        var reach =
                new PlaceGarnishment.Reach(List.of(demand.terms().number()), BooksFixture.GTQ, OptionalLong.empty());
        done(garnishments.place(new PlaceGarnishment(
                order(open, rosa), new CourtOrder("Juzgado Primero", "C-77"), rosa.number(), reach)));
        fixture.close(open, DUE.minusDays(1));
        return open;
    }

    private void fund(Open open, Member who, SavingsAccount account, String amount) {
        done(operations.deposit(cash(open, who, account, amount)));
    }

    private void offer(Open open) {
        var fees = new Fees(100, Every.MONTH, 0, 0, 0, 0, 0, Shortage.TAKE_WHAT_THERE_IS);
        var sleeping = new Dormancy(1, 2, "Fondo de educación", false);
        members.product(
                open, "vista", FIRST, new Rules(Kind.DEMAND, true, true, Limits.NONE, fees, Plan.NONE, sleeping));
        var plan = new Plan(Optional.empty(), false, Rate.ZERO, new MissedQuotas(0, false, 300), Rate.of("10"), 500);
        var taking = new Fees(0, Every.MONTH, 0, 0, 0, 0, 0, Shortage.TAKE_WHAT_THERE_IS);
        members.product(
                open, "meta", FIRST, new Rules(Kind.PROGRAMMED, true, true, Limits.NONE, taking, plan, Dormancy.NEVER));
        var minors = new Limits(0, 0, 0, 18, "demand");
        members.product(
                open,
                "nina",
                FIRST,
                new Rules(Kind.CHILDREN, true, true, minors, Fees.NONE, Plan.NONE, Dormancy.NEVER));
        done(products.publish(open.cooperative(), InterestFixture.monthly(FIRST, "12", "10")));
    }

    private static Quotas quotas(LocalDate first, int count) {
        return new Quotas(gtq("100.00"), 1, first, count);
    }

    /** What savings and books say: what is in each account, how much each step wrote, every code of the chart. */
    List<String> print(Open open) {
        List<String> print = new ArrayList<>();
        new TreeMap<>(accounts.all(open.cooperative()))
                .forEach((number, account) -> print.add(number + " "
                        + account.terms().product() + " "
                        + books.balance(open.cooperative(), account.id()).orElseThrow()));
        TABLES.forEach(table -> print.add(table + " " + rows(open, table)));
        books.trialBalance(open.cooperative(), DUE).rows().forEach(row -> print.add(row.code() + " " + row.balance()));
        return print;
    }

    long rows(Open open, String table) {
        return owner.jdbc()
                .sql("select count(*) from savings." + table + " where cooperative_id = :cooperative")
                .param("cooperative", open.cooperative().value())
                .query(Long.class)
                .single();
    }
}
