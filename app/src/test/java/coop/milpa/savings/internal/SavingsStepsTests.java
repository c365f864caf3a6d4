package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.assertRefused;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Holding;
import coop.milpa.members.Member;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
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
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the close does to savings besides their interest. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class SavingsStepsTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 2, 20);
    private static final LocalDate FEBRUARY = LocalDate.of(2022, 2, 28);

    private final SavingsOperations operations;
    private final SavingsAccounts accounts;
    private final Books books;
    private final Accounts inBooks;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private final Steps steps;
    private Open open;
    private Member rosa;

    SavingsStepsTests(
            SavingsOperations operations,
            SavingsAccounts accounts,
            Books books,
            Accounts inBooks,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members,
            FeeStep fees,
            ConversionStep conversion,
            QuotaDestination quotas,
            DemandDestination demand,
            SavingsHoldings holdings,
            StateRegister states,
            TenantScope tenants) {
        this.operations = operations;
        this.accounts = accounts;
        this.books = books;
        this.inBooks = inBooks;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.steps = new Steps(fees, conversion, quotas, demand, holdings, states, tenants);
        this.open = interest.open(FIRST);
        this.rosa = members.adult(open);
    }

    private record Steps(
            FeeStep fees,
            ConversionStep conversion,
            QuotaDestination quotas,
            DemandDestination demand,
            SavingsHoldings holdings,
            StateRegister states,
            TenantScope tenants) {}

    @BeforeEach
    void openBooks() {
        open = interest.open(FIRST);
        rosa = members.adult(open);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void accountsPayForBeingKeptAtTheEndOfAMonthAsFarAsTheyCover() {
        members.product(open, "toma", FIRST, costing(Shortage.TAKE_WHAT_THERE_IS));
        members.product(open, "deja", FIRST, costing(Shortage.SKIP));
        members.product(open, "guarda", FIRST, costing(Shortage.KEEP_MINIMUM));
        SavingsAccount rich = members.account(open, rosa, "toma", "100.00");
        SavingsAccount poor = members.account(open, rosa, "toma", "3.00");
        SavingsAccount skipped = members.account(open, rosa, "deja", "3.00");
        SavingsAccount kept = members.account(open, rosa, "guarda", "12.00");

        interest.close(open, FEBRUARY.minusDays(1));
        assertThat(members.balance(open, rich)).isEqualTo("100.00");
        interest.close(open, FEBRUARY);

        // 5.00 for keeping it; 2.00 more below 50.00; 10.00 are the minimum where it is kept
        assertThat(members.balance(open, rich)).isEqualTo("95.00");
        assertThat(members.balance(open, poor)).isEqualTo("0.00");
        assertThat(members.balance(open, skipped)).isEqualTo("1.00");
        assertThat(members.balance(open, kept)).isEqualTo("10.00");
    }

    /** A law: whatever the fees and balances, each account is charged what the policy says, and no other is. */
    @Test
    void everyAccountPaysWhatThePolicySaysWhateverTheFeesAreAndNoneOtherDoes() {
        Random random = new Random(20_221);
        Map<SavingsAccount, Long> expected = new LinkedHashMap<>();
        for (Shortage shortage : Shortage.values()) {
            for (long maintenance : List.of(0L, 300L)) {
                String product =
                        "ley-" + shortage.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + maintenance;
                var fees = new Fees(maintenance, Every.MONTH, random.nextInt(4_000), 150, 0, 0, 0, shortage);
                var rules = new Rules(
                        Kind.DEMAND, true, true, new Limits(0, 700, 0, 200, ""), fees, Plan.NONE, Dormancy.NEVER);
                members.product(open, product, FIRST, rules);
                for (int n = 0; n < 12; n++) {
                    long amount = 1L + random.nextInt(5_000);
                    SavingsAccount account = members.account(
                            open, rosa, product, BigDecimal.valueOf(amount, 2).toPlainString());
                    long kept = FeePolicy.charge(maintenance, amount, rules);
                    long below = amount < fees.below() ? FeePolicy.charge(150, amount - kept, rules) : 0;
                    expected.put(account, amount - kept - below);
                }
            }
        }
        interest.close(open, FEBRUARY);

        expected.forEach((account, left) -> assertThat(books.balance(open.cooperative(), account.id()))
                .as(account.toString())
                .hasValueSatisfying(balance -> assertThat(-balance.minor()).isEqualTo(left)));
    }

    @Test
    void whoWithdrawsOnTheNextDayKeepsTheCloseFromTakingMoreThanThereIs() {
        members.product(open, "toma", FIRST, costing(Shortage.TAKE_WHAT_THERE_IS));
        SavingsAccount account = members.account(open, rosa, "toma", "60.00");
        interest.close(open, FEBRUARY.minusDays(1));
        done(operations.withdraw(cash(open, rosa, account, "48.00")));

        interest.close(open, FEBRUARY);

        assertThat(members.balance(open, account)).isEqualTo("5.00");
    }

    @Test
    void anAccountThatNobodyUsesIsToldOfAndThenSleeps() {
        var dormancy = new Dormancy(1, 2, "Fondo de educación, por resolución de la asamblea", false);
        members.product(
                open, "libre", FIRST, new Rules(Kind.DEMAND, true, true, Limits.NONE, Fees.NONE, Plan.NONE, dormancy));
        SavingsAccount asleep = members.account(open, rosa, "libre", "100.00");
        SavingsAccount used = members.account(open, rosa, "libre", "100.00");
        interest.close(open, LocalDate.of(2022, 3, 25));
        done(operations.deposit(cash(open, rosa, used, "1.00")));
        interest.close(open, LocalDate.of(2022, 4, 20));

        assertThat(dormantSince(asleep)).contains(LocalDate.of(2022, 4, 20));
        assertThat(dormantSince(used)).isEmpty();
        assertRefused("savings.dormant", operations.withdraw(cash(open, rosa, asleep, "1.00")));
        assertThat(members.balance(open, asleep)).isEqualTo("100.00");
    }

    @Test
    void aChildsAccountBecomesAnAdultsOnTheCloseOfTheBirthday() {
        members.product(open, "infantil", FIRST, minors());
        Member child = members.child(open, LocalDate.of(2004, 3, 5), rosa);
        Member younger = members.child(open, LocalDate.of(2004, 3, 6), rosa);
        SavingsAccount old = members.account(open, child, "infantil", "75.00");
        SavingsAccount other = members.account(open, younger, "infantil", "10.00");

        interest.close(open, LocalDate.of(2022, 3, 4));
        assertThat(accounts.ownedBy(open.cooperative(), child.id())).hasSize(1);
        interest.close(open, LocalDate.of(2022, 3, 5));

        SavingsAccount successor =
                accounts.find(open.cooperative(), old.terms().number() + "-A").orElseThrow();
        assertThat(successor.terms().product()).isEqualTo(SavingsAccount.DEMAND);
        assertThat(successor.terms().owner()).isEqualTo(child.id());
        assertThat(members.balance(open, successor)).isEqualTo("75.00");
        assertThat(members.balance(open, old)).isEqualTo("0.00");
        assertRefused("savings.already-closed", operations.withdraw(cash(open, rosa, old, "1.00")));
        assertThat(members.balance(open, other)).isEqualTo("10.00");
    }

    @Test
    void convertingAgainChangesNothing() {
        members.product(open, "infantil", FIRST, minors());
        Member child = members.child(open, LocalDate.of(2004, 2, 21), rosa);
        members.account(open, child, "infantil", "75.00");
        interest.close(open, FIRST.plusDays(5));

        assertThat(accounts.ownedBy(open.cooperative(), child.id())).hasSize(2);
    }

    @Test
    void whoWasBornOnTheLeapDayComesOfAgeOnTheLastOfFebruary() {
        members.product(open, "infantil", FIRST, minors());
        Member child = members.child(open, LocalDate.of(2004, 2, 29), rosa);
        members.account(open, child, "infantil", "75.00");

        interest.close(open, FEBRUARY.minusDays(1));
        assertThat(accounts.ownedBy(open.cooperative(), child.id())).hasSize(1);
        interest.close(open, FEBRUARY);
        assertThat(accounts.ownedBy(open.cooperative(), child.id())).hasSize(2);
    }

    @Test
    void aPlanThatIsKeptIsPaidOutWithItsBonus() {
        members.product(open, "meta", FIRST, plan(false));
        SavingsAccount demand = members.account(open, rosa, "demand", "1.00");
        SavingsAccount plan = members.programmed(open, rosa, "meta", twoQuotas());
        done(operations.deposit(cash(open, rosa, plan, "200.00")));

        interest.close(open, LocalDate.of(2022, 4, 20));

        assertThat(members.balance(open, plan)).isEqualTo("0.00");
        assertThat(members.balance(open, demand)).isEqualTo("208.00");
    }

    @Test
    void aMissedQuotaCostsAndLosesTheBonus() {
        members.product(open, "meta", FIRST, plan(true));
        SavingsAccount plan = members.programmed(open, rosa, "meta", twoQuotas());
        done(operations.deposit(cash(open, rosa, plan, "99.99")));
        interest.close(open, FIRST);
        assertThat(members.balance(open, plan)).isEqualTo("96.99");

        interest.close(open, LocalDate.of(2022, 4, 20));

        assertThat(members.balance(open, plan)).isEqualTo("93.99");
    }

    @Test
    void christmasSavingsArePaidOutOnTheirDay() {
        var december = new Plan(Optional.of(MonthDay.of(3, 1)), false, Rate.ZERO, MissedQuotas.FORGIVEN, Rate.ZERO, 0);
        members.product(
                open,
                "navidad",
                FIRST,
                new Rules(Kind.CHRISTMAS, true, true, Limits.NONE, Fees.NONE, december, Dormancy.NEVER));
        SavingsAccount demand = members.account(open, rosa, "demand", "1.00");
        SavingsAccount season = members.account(open, rosa, "navidad", "50.00");
        assertRefused("savings.locked-until", operations.withdraw(cash(open, rosa, season, "1.00")));

        interest.close(open, LocalDate.of(2022, 3, 1));

        assertThat(members.balance(open, season)).isEqualTo("0.00");
        assertThat(members.balance(open, demand)).isEqualTo("51.00");
    }

    @Test
    void receiptsPayQuotasAndLeaveTheRestInDemandSavings() {
        members.product(open, "meta", FIRST, plan(false));
        SavingsAccount demand = members.account(open, rosa, "demand", "1.00");
        SavingsAccount plan = members.programmed(open, rosa, "meta", twoQuotas());
        List<Due> dues = steps.quotas().due(open.cooperative(), List.of(rosa.id()), FIRST);
        assertThat(dues).singleElement().satisfies(due -> {
            assertThat(due.amount()).isEqualTo(gtq("100.00"));
            assertThat(due.account()).isEqualTo(plan.id());
        });
        assertThat(steps.demand().rest(open.cooperative(), List.of(rosa.id()), FIRST))
                .extracting(Due::account)
                .containsExactly(demand.id());

        EntryId entry =
                done(fixture.post(fixture.deposit(open, plan.id(), "60.00"))).entry();
        var payment = new Payment(dues.getFirst(), gtq("60.00"), entry);
        steps.quotas().paid(open.cooperative(), List.of(payment));
        assertThat(steps.quotas().due(open.cooperative(), List.of(rosa.id()), FIRST))
                .extracting(Due::amount)
                .containsExactly(gtq("40.00"));
        steps.quotas().undone(open.cooperative(), List.of(payment));
        assertThat(steps.quotas().due(open.cooperative(), List.of(rosa.id()), FIRST))
                .extracting(Due::amount)
                .containsExactly(gtq("100.00"));
    }

    @Test
    void aLeavingMembersAccountsAreNamedAndClosed() {
        SavingsAccount account = members.account(open, rosa, "demand", "10.00");
        assertThat(steps.holdings().of(open.cooperative(), rosa.id()))
                .extracting(Holding::number, Holding::amount)
                .containsExactly(tuple(account.terms().number(), gtq("10.00")));
        steps.holdings().prepare(open.cooperative(), rosa.id(), FIRST);
        done(operations.withdraw(cash(open, rosa, account, "10.00")));

        steps.holdings().close(open.cooperative(), rosa.id(), FIRST);

        assertThat(steps.holdings().of(open.cooperative(), rosa.id())).isEmpty();
        assertRefused("savings.already-closed", operations.deposit(cash(open, rosa, account, "1.00")));
        assertThat(inBooks.find(open.cooperative(), account.id())).isPresent();
    }

    private Optional<LocalDate> dormantSince(SavingsAccount account) {
        return steps.tenants()
                .read(open.cooperative(), () -> steps.states().of(open.cooperative(), account.id()))
                .dormantSince();
    }

    private static Rules costing(Shortage shortage) {
        var fees = new Fees(500, Every.MONTH, 5_000, 200, 0, 0, 0, shortage);
        return new Rules(Kind.DEMAND, true, true, new Limits(0, 1_000, 0, 200, ""), fees, Plan.NONE, Dormancy.NEVER);
    }

    private static Rules minors() {
        return new Rules(
                Kind.CHILDREN,
                true,
                true,
                new Limits(0, 0, 0, 18, SavingsAccount.DEMAND),
                Fees.NONE,
                Plan.NONE,
                Dormancy.NEVER);
    }

    private static Rules plan(boolean strict) {
        var missed = new MissedQuotas(0, strict, strict ? 300 : 0);
        var plan = new Plan(Optional.empty(), false, Rate.ZERO, missed, Rate.ZERO, 700);
        var fees = new Fees(0, Every.MONTH, 0, 0, 0, 0, 0, Shortage.TAKE_WHAT_THERE_IS);
        return new Rules(Kind.PROGRAMMED, true, true, Limits.NONE, fees, plan, Dormancy.NEVER);
    }

    private static Quotas twoQuotas() {
        return new Quotas(gtq("100.00"), 1, FIRST, 2);
    }
}
