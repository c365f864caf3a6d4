package coop.milpa.credit.web;

import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterDone.Part;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.Direction;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.LoanPosition;
import coop.milpa.credit.Loans;
import coop.milpa.credit.PayLoan;
import coop.milpa.credit.ReverseLoanEvent;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.loan.LoanState;
import coop.milpa.loan.Portions;
import coop.milpa.members.Member;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Loans paid in cash at the window: what is due is suggested, and the slip says what it paid. */
@Component
class LoansAtTheCounter implements CounterProduct {

    private static final String CODE = "credit.payment";
    private static final int ORDER = 30;

    private final Loans loans;
    private final Days days;

    LoansAtTheCounter(Loans loans, Days days) {
        this.loans = loans;
        this.days = days;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        return days.open(cooperative).stream()
                .flatMap(today -> loans.of(cooperative, member.id()).stream()
                        .filter(Loan::isActive)
                        .flatMap(loan -> loans.position(cooperative, loan.number(), today).stream()))
                .map(LoansAtTheCounter::choice)
                .toList();
    }

    private static CounterChoice choice(LoanPosition position) {
        Loan loan = position.loan();
        Currency currency = loan.standing().owed().currency();
        return new CounterChoice(
                CODE,
                Long.toString(loan.number()),
                Direction.IN,
                Message.of("counter.choice." + CODE, Long.toString(loan.number())),
                currency,
                Optional.of(loan.standing().owed()),
                Optional.of(new Money(due(position), currency)).filter(Money::isPositive),
                CreditPermissions.PAY);
    }

    /** What fell due until today; or the next instalment. */
    private static long due(LoanPosition position) {
        LocalDate today = position.day();
        long due = position.state().rows().stream()
                .filter(row -> !row.instalment().due().isAfter(today))
                .mapToLong(LoanState.Row::outstanding)
                .sum();
        return due > 0
                ? due
                : position.state().rows().stream()
                        .mapToLong(LoanState.Row::outstanding)
                        .filter(left -> left > 0)
                        .findFirst()
                        .orElse(0);
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        long number = Long.parseLong(order.choice().account());
        var asked = order(order.place(), order.acting());
        var command = new PayLoan(asked, number, Optional.of(order.amount()), new LoanMeans.Cash(order.cash()));
        return loans.pay(command).map(LoansAtTheCounter::done);
    }

    private static CounterDone done(LoanHappening paid) {
        Currency currency = paid.amount().currency();
        Portions portions = paid.portions();
        List<Part> parts = Stream.of(
                        new Part("page.credit.principal", new Money(portions.principal(), currency)),
                        new Part("page.credit.interest", new Money(portions.interest(), currency)),
                        new Part("page.credit.fees", new Money(portions.fees(), currency)),
                        new Part("page.credit.penalties", new Money(portions.penalties(), currency)))
                .filter(part -> part.amount().isPositive())
                .toList();
        return new CounterDone(paid.entry().orElseThrow(), paid.on(), paid.amount(), parts, Optional.of(paid.owed()));
    }

    private static LoanOrder order(CounterOrder.Place place, Set<PartyId> acting) {
        return new LoanOrder(place.cooperative(), place.request(), place.cashier(), place.branch(), acting);
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Slip slip) {
        return Optional.empty();
    }

    @Override
    public Outcome<EntryId> undo(Undoing undoing) {
        CooperativeId cooperative = undoing.place().cooperative();
        long number = Long.parseLong(undoing.slip().what().account());
        int event = event(cooperative, number, undoing.slip().entry()).orElse(0);
        var command = new ReverseLoanEvent(order(undoing.place(), Set.of()), number, event, undoing.reason());
        return loans.reverse(command).map(undone -> undone.entry().orElseThrow());
    }

    private OptionalInt event(CooperativeId cooperative, long number, EntryId entry) {
        LocalDate today = days.open(cooperative).orElse(LocalDate.MAX);
        return loans.position(cooperative, number, today).stream()
                .flatMap(position -> position.events().stream())
                .filter(event -> event.entry().filter(entry::equals).isPresent())
                .mapToInt(LoanHappening::number)
                .findFirst();
    }
}
