package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;
import static coop.milpa.savings.internal.MembersFixture.own;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.members.Member;
import coop.milpa.platform.Source;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.MissedQuotas;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.WakeSavings;
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * Seven months of six savers and four products, with a leap day in them: every capitalisation is what the calculator
 * says, to the cent, and at the end of each month the books agree with themselves.
 */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class, InterestAudit.class})
class SavingsMonthsTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 9, 25);
    private static final LocalDate LAST = LocalDate.of(2024, 4, 30);

    /** day, what, whose account, how much, and from which earlier day it counts. */
    private static final String EVENTS = """
            2023-09-25 open     ana-vista  999.99
            2023-09-25 open     elmo-vista 500.00
            2023-09-25 open     fela-vista 4999.99
            2023-09-25 open     ana-tramos 10000.00
            2023-09-25 open     dora-nina  1234.56
            2023-10-05 open     beto-vista 10.00
            2023-10-05 plan     beto-meta  100.00
            2023-10-05 plan     carla-meta 100.00
            2023-10-09 deposit  beto-meta  100.00
            2023-10-10 deposit  carla-meta 100.00
            2023-10-31 deposit  ana-vista  0.01
            2023-11-10 deposit  beto-meta  200.00
            2023-12-05 deposit  carla-meta 200.00
            2023-12-20 deposit  fela-vista 250.00  2023-11-15
            2023-12-31 withdraw ana-tramos 9000.01
            2024-01-09 deposit  beto-meta  100.00
            2024-01-20 deposit  carla-meta 100.00
            2024-01-31 deposit  fela-vista 3000.00
            2024-01-31 asleep   elmo-vista 0.00
            2024-02-09 deposit  beto-meta  100.00
            2024-02-09 deposit  carla-meta 100.00
            2024-02-10 withdraw fela-vista 500.00
            2024-02-20 wake     elmo-vista 0.00
            2024-02-20 withdraw elmo-vista 20.00
            2024-02-29 deposit  ana-tramos 0.02
            2024-03-08 deposit  beto-meta  100.00
            2024-03-20 close    fela-vista 0.00
            2024-04-02 deposit  ana-vista  1000.00
            """;

    private final SavingsOperations operations;
    private final SavingsBlocks blocks;
    private final SavingsProducts products;
    private final SavingsAccounts accounts;
    private final EarnedInterest interest;
    private final Books books;
    private final InterestFixture fixture;
    private final MembersFixture members;
    private final InterestAudit audit;
    private final Map<String, Member> people = new HashMap<>();
    private final Map<String, SavingsAccount> named = new HashMap<>();

    SavingsMonthsTests(
            SavingsOperations operations,
            SavingsBlocks blocks,
            SavingsProducts products,
            SavingsAccounts accounts,
            EarnedInterest interest,
            Books books,
            InterestFixture fixture,
            MembersFixture members,
            InterestAudit audit) {
        this.operations = operations;
        this.blocks = blocks;
        this.products = products;
        this.accounts = accounts;
        this.interest = interest;
        this.books = books;
        this.fixture = fixture;
        this.members = members;
        this.audit = audit;
    }

    @Test
    void monthsOfManyProductsAreGivenWhatTheCalculatorSays() {
        Open open = fixture.open(FIRST);
        publish(open);
        Stream.of("ana", "beto", "carla", "elmo", "fela").forEach(name -> people.put(name, members.adult(open)));
        people.put("dora", members.child(open, LocalDate.of(2006, 3, 12), person("ana")));
        int compared = 0;
        List<Event> events = EVENTS.lines().map(Event::read).toList();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (Event event : events) {
                if (event.day().equals(day)) {
                    happen(open, event);
                }
            }
            boolean monthEnds = day.plusDays(1).getDayOfMonth() == 1;
            if (monthEnds || isEventful(events, day.plusDays(1))) {
                fixture.close(open, day);
            }
            compared = monthEnds ? audit.assertSound(open, day) : compared;
        }
        // 5 in demand savings for 8 months less what was closed, 3 quarters of tiers, plans and a child
        assertThat(compared).isGreaterThan(40);
        assertStory(open);
    }

    private void assertStory(Open open) {
        // missed 10 November, tolerated; missed 10 January and 10 March: 7.50 each, and no bonus
        assertThat(taken(open, "carla-meta", "savings.missed-quotas")).isEqualTo(gtq("15.00"));
        assertThat(taken(open, "carla-meta", "savings.release")).isEqualTo(gtq("0.00"));
        // kept: 15.00 and a fifth of all the interest of the plan
        BigDecimal ofPlan = interest.of(open.cooperative(), account("beto-meta").id()).stream()
                .map(given -> given.interest().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bonus = ofPlan.multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.HALF_EVEN);
        assertThat(members.balance(open, account("beto-meta"))).isEqualTo("0.00");
        assertThat(given(open, "beto-vista", "savings.release"))
                .isEqualTo(taken(open, "beto-meta", "savings.release")
                        .plus(gtq("15.00"))
                        .plus(gtq(bonus.toPlainString())));
        // a child's account ends on her eighteenth birthday; what it earned before and after is each its own
        SavingsAccount grown = accounts.find(
                        open.cooperative(), account("dora-nina").terms().number() + "-A")
                .orElseThrow();
        assertThat(grown.terms().product()).isEqualTo("vista");
        assertThat(interest.of(open.cooperative(), account("dora-nina").id())
                        .getLast()
                        .period()
                        .to())
                .isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(interest.of(open.cooperative(), grown.id())
                        .getFirst()
                        .interest()
                        .isPositive())
                .isTrue();
        // eight months at 1.25 for keeping the account
        assertThat(taken(open, "ana-tramos", "savings.fees")).isEqualTo(gtq("10.00"));
        // a rate of nothing gives nothing from its day on
        assertThat(interest.of(open.cooperative(), account("ana-vista").id())
                        .getLast()
                        .period()
                        .to())
                .isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(members.balance(open, account("fela-vista"))).isEqualTo("0.00");
    }

    /** A line of the events. */
    private record Event(LocalDate day, String what, String account, String amount, Optional<LocalDate> value) {

        static Event read(String line) {
            String[] words = line.split(" +", -1);
            Optional<LocalDate> value = words.length > 4 ? Optional.of(LocalDate.parse(words[4])) : Optional.empty();
            return new Event(LocalDate.parse(words[0]), words[1], words[2], words[3], value);
        }

        String owner() {
            return account.substring(0, account.indexOf('-'));
        }

        String product() {
            return account.substring(account.indexOf('-') + 1);
        }
    }

    private static boolean isEventful(List<Event> events, LocalDate day) {
        return events.stream().anyMatch(event -> event.day().equals(day));
    }

    private void happen(Open open, Event event) {
        Member who = person(event.owner());
        switch (event.what()) {
            case "open" -> named.put(event.account(), members.account(open, who, event.product(), event.amount()));
            case "plan" -> named.put(event.account(), members.programmed(open, who, event.product(), sixQuotas()));
            case "deposit" -> done(operations.deposit(cash(open, event)));
            case "withdraw" -> done(operations.withdraw(cash(open, event)));
            case "close" -> done(operations.close(new CloseSavings(order(open, who), number(event), own(who))));
            case "asleep" ->
                assertThat(operations.withdraw(
                                new CashMovement(order(open, who), number(event), gtq("1.00"), own(who))))
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.why().code()).isEqualTo("savings.dormant"));
            case "wake" -> done(blocks.wake(new WakeSavings(order(open, who), number(event))));
            default -> throw new IllegalArgumentException(event.what());
        }
    }

    private CashMovement cash(Open open, Event event) {
        Member who = person(event.owner());
        SavingsOrder plain = order(open, who);
        var place = new SavingsOrder.Place(open.branch(), Set.of(who.party()), event.value());
        var dated = new SavingsOrder(plain.cooperative(), plain.request(), plain.actor(), place);
        return new CashMovement(dated, number(event), gtq(event.amount()), own(who));
    }

    private void publish(Open open) {
        var sleeping = new Dormancy(2, 4, "Fondo de educación", false);
        members.product(
                open, "vista", FIRST, new Rules(Kind.DEMAND, true, true, Limits.NONE, Fees.NONE, Plan.NONE, sleeping));
        var fees = new Fees(125, Every.MONTH, 0, 0, 0, 0, 0, Shortage.TAKE_WHAT_THERE_IS);
        members.product(
                open,
                "tramos",
                FIRST,
                new Rules(Kind.DEMAND, true, true, Limits.NONE, fees, Plan.NONE, Dormancy.NEVER));
        var missed = new MissedQuotas(1, true, 750);
        var plan = new Plan(Optional.empty(), false, Rate.ZERO, missed, Rate.of("20"), 1_500);
        var taking = new Fees(0, Every.MONTH, 0, 0, 0, 0, 0, Shortage.TAKE_WHAT_THERE_IS);
        members.product(
                open, "meta", FIRST, new Rules(Kind.PROGRAMMED, true, true, Limits.NONE, taking, plan, Dormancy.NEVER));
        members.product(
                open,
                "nina",
                FIRST,
                new Rules(
                        Kind.CHILDREN,
                        true,
                        true,
                        new Limits(0, 0, 0, 18, "vista"),
                        Fees.NONE,
                        Plan.NONE,
                        Dormancy.NEVER));
        RateTable tiers = tiers(TierMethod.WHOLE_BALANCE, "0=1", "1000=2.5", "5000=4");
        earns(open, "vista", FIRST, flat("3", BalanceBase.DAILY_BALANCE, "10"));
        earns(open, "vista", LocalDate.of(2024, 1, 16), monthly(tiers, YearDays.ACTUAL, "10"));
        earns(open, "vista", LocalDate.of(2024, 4, 1), flat("0", BalanceBase.DAILY_BALANCE, "10"));
        earns(
                open,
                "tramos",
                FIRST,
                new Earning(
                        tiers(TierMethod.SLICES, "0=1", "1000=3", "10000=5"),
                        BalanceBase.AVERAGE_BALANCE,
                        new BigDecimal("50"),
                        YearDays.DAYS_360,
                        Posting.every(Frequency.QUARTERLY),
                        Rate.of("5")));
        earns(open, "meta", FIRST, flat("5", BalanceBase.MINIMUM_BALANCE, "0"));
        earns(open, "nina", FIRST, flat("4", BalanceBase.DAILY_BALANCE, "0"));
    }

    private void earns(Open open, String product, LocalDate from, Earning earning) {
        done(products.publish(
                open.cooperative(),
                new ProductVersion(
                        product, BooksFixture.GTQ, from, earning, Source.unconfirmed("made up for a test"))));
    }

    private static Earning flat(String rate, BalanceBase base, String tax) {
        return new Earning(
                RateTable.flat(Rate.of(rate)),
                base,
                BigDecimal.ZERO,
                YearDays.DAYS_365,
                Posting.every(Frequency.MONTHLY),
                Rate.of(tax));
    }

    private static Earning monthly(RateTable rates, YearDays days, String tax) {
        return new Earning(
                rates,
                BalanceBase.DAILY_BALANCE,
                BigDecimal.ZERO,
                days,
                Posting.every(Frequency.MONTHLY),
                Rate.of(tax));
    }

    private static RateTable tiers(TierMethod method, String... texts) {
        return new RateTable(
                Stream.of(texts)
                        .map(text -> text.split("=", 2))
                        .map(parts -> new RateTier(new BigDecimal(parts[0]), Rate.of(parts[1])))
                        .toList(),
                method);
    }

    private static Quotas sixQuotas() {
        return new Quotas(gtq("100.00"), 1, LocalDate.of(2023, 10, 10), 6);
    }

    private Member person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    private SavingsAccount account(String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    private String number(Event event) {
        return account(event.account()).terms().number();
    }

    private Money taken(Open open, String account, String concept) {
        return moved(open, account, concept, true);
    }

    private Money given(Open open, String account, String concept) {
        return moved(open, account, concept, false).negated();
    }

    private Money moved(Open open, String account, String concept, boolean debits) {
        return books.movements(open.cooperative(), account(account).id(), new Books.Period(FIRST, LAST)).stream()
                .filter(line -> line.concept().equals(concept) && line.amount().isPositive() == debits)
                .map(LedgerLine::amount)
                .reduce(gtq("0.00"), Money::plus);
    }
}
