package coop.milpa.credit.internal;

import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.PayContributions;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.DisburseLoan;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.LoanOffer;
import coop.milpa.credit.LoanOrder;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.loan.LoanState;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.LinkedSavings;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pays loans out: fetch, decide, record, tell. In the caller's transaction, in an attempt. */
@Component
class DisbursingDesk {

    static final String DISBURSE = "credit.disburse";
    private static final String CONCEPT = "credit.disbursement";

    private final LoanRegister register;
    private final InstalmentRegister instalments;
    private final CreditProducts products;
    private final Members members;
    private final Contributions contributions;
    private final Books books;
    private final PostingLimits limits;
    private final LoanTrail trail;

    DisbursingDesk(
            LoanRegister register,
            InstalmentRegister instalments,
            CreditProducts products,
            Members members,
            Contributions contributions,
            Books books,
            PostingLimits limits,
            LoanTrail trail) {
        this.register = register;
        this.instalments = instalments;
        this.products = products;
        this.members = members;
        this.contributions = contributions;
        this.books = books;
        this.limits = limits;
        this.trail = trail;
    }

    /** Where money comes from and goes to. */
    @Component
    record Books(LinkedSavings savings, LoanWindow window, LoanAccounts own, Accounts accounts, Charts chart) {}

    /** What the same request paid out before, if it asked for the same. */
    Optional<Outcome<Loan>> repeated(DisburseLoan command) {
        CooperativeId cooperative = command.order().cooperative();
        return register.requested(cooperative, command.order().request()).map(before -> {
            boolean same =
                    before.loan().granted().product().equals(command.asked().product())
                            && before.loan().terms().money().principal()
                                    == command.asked().amount().minor()
                            && members.find(cooperative, command.borrower())
                                    .filter(one -> one.id().equals(before.loan().borrower()))
                                    .isPresent();
            return same
                    ? Outcome.done(before.loan())
                    : Outcome.refused(
                            new LedgerRefusal.RequestReused(command.order().request()));
        });
    }

    Outcome<Loan> disburse(DisburseLoan command, LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        Optional<Member> borrower = members.find(cooperative, command.borrower());
        if (borrower.isEmpty()) {
            return Outcome.refused(new CreditRefusal.NotAMember(command.borrower()));
        }
        int cycle = register.nextCycle(
                cooperative, borrower.get().id(), command.asked().product());
        return switch (products.offer(cooperative, command.asked(), cycle, day)) {
            case Outcome.Refused<LoanOffer>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<LoanOffer>(LoanOffer offer) -> disburse(command, offer, borrower.get(), cycle);
        };
    }

    private Outcome<Loan> disburse(DisburseLoan command, LoanOffer offer, Member borrower, int cycle) {
        CooperativeId cooperative = command.order().cooperative();
        Money amount = command.asked().amount();
        Money rest = offer.costs().leaves(amount);
        if (!rest.isPositive()) {
            return Outcome.refused(new CreditRefusal.LeavesNothing(
                    offer.costs().fees().plus(offer.costs().retained())));
        }
        List<Act> acts = List.of(new Act(DISBURSE, amount));
        Optional<Refusal> over = limits.forbids(cooperative, acts);
        if (over.isPresent()) {
            return Outcome.refused(over.get());
        }
        LocalDate day = offer.terms().start();
        long number = register.nextNumber(cooperative);
        var granted = new Loan.Granted(
                command.asked().product(),
                offer.version().validFrom(),
                command.order().branch(),
                command.officer(),
                cycle,
                day);
        var standing = new Loan.Standing(Loan.State.ACTIVE, amount, Optional.empty(), Optional.empty());
        var loan = new Loan(open(command, number, day), number, borrower.id(), granted, offer.terms(), standing);
        return new LifeOfLoan(offer.terms(), offer.version().paying())
                .until(day, List.of())
                .then(lived -> paidOut(command, offer, loan, lived.state()).map(entry -> {
                    limits.posted(cooperative, acts);
                    return entry;
                }));
    }

    private Outcome<Loan> paidOut(DisburseLoan command, LoanOffer offer, Loan loan, LoanState state) {
        CooperativeId cooperative = command.order().cooperative();
        LoanRow row = Standings.after(
                new LoanRow(
                        loan,
                        offer.version(),
                        offer.terms().interest().rate(),
                        Standings.running(state, loan.granted().on()),
                        Optional.empty()),
                state,
                loan.granted().on());
        return pay(command, offer, loan)
                .then(entry -> retain(command, offer, loan).map(nothing -> {
                    register.add(
                            cooperative, row, command.asked(), command.order().request(), entry);
                    instalments.replace(cooperative, loan.account(), state.rows());
                    trail.disbursed(cooperative, row.loan());
                    return row.loan();
                }));
    }

    private AccountId open(DisburseLoan command, long number, LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        var account = new Account(
                AccountId.next(),
                "PR-" + "%06d".formatted(number),
                books.chart().playing(cooperative, AccountRole.LOANS),
                command.order().branch(),
                command.asked().amount().currency(),
                true,
                Account.Limits.neverBelowZero());
        books.accounts().open(cooperative, List.of(new OpenAccount(account, day)));
        return account.id();
    }

    /** What is kept back for the cooperative is income; the rest goes to the borrower. */
    private Outcome<EntryId> pay(DisburseLoan command, LoanOffer offer, Loan loan) {
        LoanOrder order = command.order();
        Money fees = offer.costs().fees();
        Money rest = offer.costs().leaves(command.asked().amount());
        List<Line> kept = new ArrayList<>();
        if (fees.isPositive()) {
            kept.add(Line.debit(loan.account(), fees, Standing.MEMBER));
            kept.add(Line.credit(
                    books.own().own(order.cooperative(), loan, AccountRole.LOAN_FEE_INCOME), fees, Standing.MEMBER));
        }
        return switch (command.to()) {
            case LoanMeans.Savings(String account) -> {
                var from = new LinkedSavings.From(loan.account(), rest, CONCEPT, new LinkedSavings.Besides("", kept));
                yield books.savings()
                        .receive(savingsOrder(order), account, from)
                        .map(SavingsReceipt::entry);
            }
            case LoanMeans.Cash(CashDeclaration declaration) -> {
                kept.add(Line.debit(loan.account(), rest, Standing.MEMBER));
                yield books.window()
                        .pass(
                                new LoanWindow.Passing(order, CONCEPT, rest.negated(), declaration, kept),
                                loan.granted().on());
            }
        };
    }

    private Outcome<Optional<Posted>> retain(DisburseLoan command, LoanOffer offer, Loan loan) {
        Money retained = offer.costs().retained();
        if (!retained.isPositive()) {
            return Outcome.done(Optional.empty());
        }
        String words = "credit.retained:" + command.order().request();
        var request = new RequestId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
        return contributions
                .pay(new PayContributions(
                        command.order().cooperative(),
                        request,
                        loan.account(),
                        List.of(new PayContributions.Amount(loan.borrower(), retained))))
                .map(Optional::of);
    }

    static SavingsOrder savingsOrder(LoanOrder order) {
        return new SavingsOrder(
                order.cooperative(),
                order.request(),
                order.actor(),
                new SavingsOrder.Place(order.branch(), order.acting(), Optional.empty()));
    }
}
