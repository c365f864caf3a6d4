package coop.milpa.credit;

import coop.milpa.close.Closes;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative whose members borrow: by months with interest day by day, or by weeks on a schedule that stands. */
@TestComponent
public class CreditFixture {

    /** Level monthly instalments, 24 % on what is owed; 1 % at disbursement; 36 % on what is late, after 3 days. */
    public static final String MONTHLY = "mensual";

    /** Flat weekly instalments, 30 %, with a fee of 2.00 each. */
    public static final String WEEKLY = "semanal";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final List<Portion> ORDER =
            List.of(Portion.PENALTY, Portion.FEE, Portion.INTEREST, Portion.PRINCIPAL);

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Members members;
    private final SavingsOperations savings;
    private final Contributions contributions;
    private final CreditProducts products;
    private final Loans loans;
    private final Kept kept;

    CreditFixture(
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations savings,
            Contributions contributions,
            CreditProducts products,
            Loans loans,
            Books books,
            Charts charts,
            Closes closes,
            Days days) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.members = members;
        this.savings = savings;
        this.contributions = contributions;
        this.products = products;
        this.loans = loans;
        this.kept = new Kept(books, charts, closes, days);
    }

    private record Kept(Books books, Charts charts, Closes closes, Days days) {}

    /** Somebody who borrows. */
    public record Borrower(Member member, SavingsAccount savings) {

        public String account() {
            return savings.terms().number();
        }
    }

    /** Books that begin on a day, with both products. */
    public Open open(LocalDate first) {
        String code = "CR" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Crédito " + code, "GT", "GTQ", first, Choices.none())));
        BranchId branch = cooperatives.mainBranch(made.id()).id();
        products.add(made.id(), new CreditProduct(MONTHLY, "Crédito mensual", "Monthly loan"));
        products.add(made.id(), new CreditProduct(WEEKLY, "Crédito semanal", "Weekly loan"));
        done(products.publish(made.id(), monthly(first)));
        done(products.publish(made.id(), weekly(first)));
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }

    public static CreditVersion monthly(LocalDate from) {
        return new CreditVersion(
                MONTHLY,
                from,
                BooksFixture.GTQ,
                new CreditVersion.Offer(true, CreditType.CONSUMER, 50_000, 10_000_000),
                plan(LoanMethod.EQUAL_INSTALMENT, LoanStep.Unit.MONTHS, 60),
                new CreditVersion.Price(
                        List.of(new CreditVersion.Cycle(1, Rate.of("24"))),
                        Optional.empty(),
                        List.of(new LoanFee(
                                "Comisión",
                                LoanFee.Kind.PERCENT_OF_PRINCIPAL,
                                new BigDecimal("1"),
                                LoanFee.When.DISBURSEMENT))),
                paying(EarlyPayment.SMALLER_INSTALMENTS, "36"),
                new CreditVersion.Eligibility(0, Optional.of(new BigDecimal("5")), Rate.of("2")),
                bands(),
                Source.unconfirmed("made up for a test"));
    }

    public static CreditVersion weekly(LocalDate from) {
        return new CreditVersion(
                WEEKLY,
                from,
                BooksFixture.GTQ,
                new CreditVersion.Offer(true, CreditType.MICRO, 10_000, 1_000_000),
                plan(LoanMethod.FLAT, LoanStep.Unit.WEEKS, 52),
                new CreditVersion.Price(
                        List.of(new CreditVersion.Cycle(1, Rate.of("30"))),
                        Optional.empty(),
                        List.of(new LoanFee(
                                "Manejo", LoanFee.Kind.FLAT, new BigDecimal("2.00"), LoanFee.When.EACH_INSTALMENT))),
                paying(EarlyPayment.SCHEDULED, "0"),
                new CreditVersion.Eligibility(0, Optional.empty(), Rate.ZERO),
                bands(),
                Source.unconfirmed("made up for a test"));
    }

    private static CreditVersion.Plan plan(LoanMethod method, LoanStep.Unit unit, int most) {
        return new CreditVersion.Plan(
                method,
                new LoanStep(1, unit),
                new CreditVersion.Between(1, most),
                YearDays.DAYS_365,
                3,
                1,
                RoundingMode.HALF_EVEN);
    }

    private static CreditVersion.Paying paying(EarlyPayment early, String penalty) {
        return new CreditVersion.Paying(
                new Allocation(ORDER, ORDER, Allocation.Future.NEXT_INSTALMENT),
                early,
                new CreditVersion.Penalty(Rate.of(penalty), 3));
    }

    private static List<CreditVersion.Band> bands() {
        return List.of(
                new CreditVersion.Band(500_000, CreditVersion.Level.OFFICER, 1),
                new CreditVersion.Band(2_000_000, CreditVersion.Level.MANAGER, 1),
                new CreditVersion.Band(10_000_000, CreditVersion.Level.COMMITTEE, 2));
    }

    /** A member with contributions to pay into and that much of savings. */
    public Borrower borrower(Open open, String saved) {
        String number = "B" + NUMBERS.incrementAndGet();
        Member member = Objects.requireNonNull(members.register(
                        open.cooperative(),
                        List.of(new Registration(
                                number,
                                "Rosa Choc " + number,
                                MemberKind.PERSON,
                                Optional.of(LocalDate.of(1980, 5, 17)),
                                Sex.FEMALE,
                                new Home("1", ""),
                                new IdentityDocument("DPI", "D" + number),
                                Optional.of(LocalDate.of(2020, 1, 15)),
                                "",
                                "")))
                .get(number));
        LocalDate today = kept.days().open(open.cooperative()).orElseThrow();
        contributions.open(
                open.cooperative(), new Contributions.Opening(open.branch(), BooksFixture.GTQ, today), List.of(member));
        var order = new SavingsOrder(
                open.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(open.branch(), Set.of(member.party()), Optional.empty()));
        return new Borrower(
                member,
                done(savings.open(new OpenSavings(
                        order, number, SavingsAccount.DEMAND, gtq(saved), own(member), Optional.empty()))));
    }

    public static LoanOrder order(Open open, Borrower borrower) {
        return new LoanOrder(
                open.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                open.branch(),
                Set.of(borrower.member().party()));
    }

    public static LoanAsked asked(String product, String amount, int instalments) {
        return new LoanAsked(product, gtq(amount), instalments, LoanGrace.NONE, List.of());
    }

    public static DisburseLoan disbursing(Open open, Borrower borrower, LoanAsked asked) {
        return new DisburseLoan(
                order(open, borrower),
                borrower.member().number(),
                asked,
                officer(),
                new LoanMeans.Savings(borrower.account()));
    }

    public Loan lent(Open open, Borrower borrower, LoanAsked asked) {
        return done(loans.disburse(disbursing(open, borrower, asked)));
    }

    public static ActorId officer() {
        return BooksFixture.TELLER;
    }

    public static PayLoan paying(Open open, Borrower borrower, Loan loan, String amount) {
        return new PayLoan(
                order(open, borrower),
                loan.number(),
                Optional.of(gtq(amount)),
                new LoanMeans.Cash(own(borrower.member())));
    }

    public LoanHappening paid(Open open, Borrower borrower, Loan loan, String amount) {
        return done(loans.pay(paying(open, borrower, loan, amount)));
    }

    public LoanHappening undone(Open open, Borrower borrower, Loan loan, int event) {
        return done(loans.reverse(
                new ReverseLoanEvent(order(open, borrower), loan.number(), event, "se recibió por error")));
    }

    public static CashDeclaration own(Member member) {
        return new CashDeclaration(member.party(), member.party(), member.party(), "venta de café");
    }

    /** As it stands on the open day. */
    public LoanPosition position(Open open, Loan loan) {
        LocalDate today = kept.days().open(open.cooperative()).orElseThrow();
        return loans.position(open.cooperative(), loan.number(), today).orElseThrow();
    }

    public void close(Open open, LocalDate through) {
        done(kept.closes().closeThrough(open.cooperative(), through, Progress.silent()));
    }

    /** The next day is open, and no step of this one is done yet. */
    public void startClosing(Open open, LocalDate day) {
        kept.days().startClosing(open.cooperative(), day, false);
    }

    /** What an account stands at, a debit as more than nothing. */
    public Money stands(Open open, AccountId account) {
        return kept.books().balance(open.cooperative(), account).orElse(gtq("0.00"));
    }

    /** The same for all that plays a role. */
    public Money stands(Open open, AccountRole role) {
        AccountCode code = kept.charts().playing(open.cooperative(), role);
        LocalDate today = kept.days().open(open.cooperative()).orElseThrow();
        return kept.books().trialBalance(open.cooperative(), today).rows().stream()
                .filter(row -> row.code().equals(code))
                .map(TrialBalance.Row::balance)
                .findFirst()
                .orElse(gtq("0.00"));
    }

    public static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
