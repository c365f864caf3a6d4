package coop.milpa.collections.internal;

import coop.milpa.collections.Bill;
import coop.milpa.collections.BillerTerms;
import coop.milpa.collections.Billers;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.Collected;
import coop.milpa.collections.CollectionRefusal;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Memberships;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.CashOperations;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what people pay for bills at the window, each once. In the caller's transaction. */
@Component
class CollectingDesk {

    static final String BILL = "collections.bill";

    /** Who takes them, and how much. */
    static final String TAKE = "collections.take";

    private final CollectedRegister register;
    private final BillRegister bills;
    private final BillerRegister billers;
    private final Billers terms;
    private final Window window;
    private final Books books;

    CollectingDesk(
            CollectedRegister register,
            BillRegister bills,
            BillerRegister billers,
            Billers terms,
            Window window,
            Books books) {
        this.register = register;
        this.bills = bills;
        this.billers = billers;
        this.terms = terms;
        this.window = window;
        this.books = books;
    }

    /** Those who know about cash and who brings it, and about branches. */
    @Component
    record Window(
            CashInHand hand,
            CashOperations operations,
            PostingLimits limits,
            Memberships memberships,
            Branches branches,
            Cooperatives cooperatives) {}

    /** Where it is written. */
    @Component
    record Books(Ledger ledger, Accounts accounts, Days days) {}

    Outcome<Collected> collect(CollectBill asked) {
        CooperativeId cooperative = asked.cooperative();
        register.lock(cooperative, asked.biller(), asked.key());
        Optional<Collected> before = register.asked(cooperative, asked.where().request());
        if (before.isPresent()) {
            return again(asked, before.get());
        }
        Optional<LocalDate> open = books.days().open(cooperative);
        Optional<BillerRegister.Kept> biller = billers.find(cooperative, asked.biller());
        if (open.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        if (biller.isEmpty()) {
            return Outcome.refused(new CollectionRefusal.UnknownBiller(asked.biller()));
        }
        return terms.inForce(cooperative, asked.biller(), open.get())
                .filter(BillerTerms::open)
                .map(agreed -> collect(asked, biller.get(), agreed, open.get()))
                .orElseGet(() -> Outcome.refused(new CollectionRefusal.NotOpen(asked.biller(), open.get())));
    }

    private static Outcome<Collected> again(CollectBill asked, Collected before) {
        boolean same = before.biller().equals(asked.biller())
                && before.reference().equals(asked.key())
                && asked.amount().filter(each -> !each.equals(before.amount())).isEmpty();
        return same ? Outcome.done(before) : Outcome.refused(new CollectionRefusal.RequestReused());
    }

    /** A bill and what is due for it. */
    private record Due(
            CollectBill asked, BillerRegister.Kept biller, Optional<Bill> bill, Money amount, BillerTerms agreed) {

        Money cash() {
            return amount.plus(agreed.fee());
        }

        Money commission() {
            return CollectingPolicy.commission(amount, agreed);
        }
    }

    private Outcome<Collected> collect(
            CollectBill asked, BillerRegister.Kept biller, BillerTerms agreed, LocalDate day) {
        CooperativeId cooperative = asked.cooperative();
        Currency currency = agreed.fee().currency();
        Optional<Bill> bill = biller.biller().byFile()
                ? bills.find(cooperative, asked.biller(), asked.key(), currency)
                : Optional.empty();
        var known = new CollectingPolicy.Known(biller.biller(), before(asked), bill);
        return switch (CollectingPolicy.amount(asked, known, currency)) {
            case Outcome.Refused<Money>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Money>(Money amount) -> take(new Due(asked, biller, bill, amount, agreed), day);
        };
    }

    private Outcome<Collected> take(Due due, LocalDate day) {
        CollectBill asked = due.asked();
        CooperativeId cooperative = asked.cooperative();
        List<Act> acts = List.of(new Act(TAKE, due.cash()));
        Optional<Refusal> forbids = window.operations()
                .forbids(cooperative, due.cash(), asked.cash(), day)
                .or(() -> window.limits().forbids(cooperative, acts));
        if (forbids.isPresent()) {
            return Outcome.refused(forbids.get());
        }
        return switch (window.hand().account(cooperative, asked.where().branch(), due.cash())) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId drawer) ->
                window.hand()
                        .explained(cooperative, books.ledger().post(entry(due, drawer, day)))
                        .map(posted -> keep(due, posted, acts));
        };
    }

    private Entry entry(Due due, AccountId drawer, LocalDate day) {
        CollectBill asked = due.asked();
        CooperativeId cooperative = asked.cooperative();
        Standing standing = window.memberships()
                        .activeAs(cooperative, asked.cash().executor(), day)
                        .isPresent()
                ? Standing.MEMBER
                : Standing.THIRD_PARTY;
        List<Line> lines = new ArrayList<>();
        lines.add(Line.debit(drawer, due.cash(), standing));
        Money owed = due.amount().minus(due.commission());
        if (owed.isPositive()) {
            lines.add(Line.credit(due.biller().account(), owed, Standing.THIRD_PARTY));
        }
        AccountId income = books.accounts()
                .own(
                        cooperative,
                        AccountRole.FEE_INCOME,
                        asked.where().branch(),
                        due.cash().currency());
        if (due.commission().isPositive()) {
            lines.add(Line.credit(income, due.commission(), Standing.THIRD_PARTY));
        }
        if (due.agreed().fee().isPositive()) {
            lines.add(Line.credit(income, due.agreed().fee(), standing));
        }
        Heading heading = Heading.of(
                cooperative, asked.where().request(), BILL, asked.where().actor());
        return new Entry(heading.saying(asked.biller() + " " + asked.key()), lines);
    }

    private Collected keep(Due due, Posted posted, List<Act> acts) {
        CollectBill asked = due.asked();
        var collected = new Collected(
                asked.biller(),
                asked.key(),
                due.bill().map(Bill::name).orElse(""),
                due.bill().flatMap(Bill::due),
                due.amount(),
                due.agreed().fee(),
                due.commission(),
                asked.cash().executor(),
                new Collected.Made(
                        posted.entry(), posted.businessDate(), asked.where().branch()),
                Collected.State.HELD);
        register.add(asked, collected);
        bills.paid(asked.cooperative(), asked.biller(), asked.key());
        window.operations().record(asked.cooperative(), posted.entry(), due.cash(), asked.cash());
        window.limits().posted(asked.cooperative(), acts);
        return collected;
    }

    private Optional<CollectingPolicy.Before> before(CollectBill asked) {
        return register.referred(asked.cooperative(), asked.biller(), List.of(asked.key())).stream()
                .findFirst()
                .map(paid -> new CollectingPolicy.Before(
                        paid, branch(asked.cooperative(), paid.made().branch())));
    }

    private String branch(CooperativeId cooperative, BranchId id) {
        return window.branches().of(cooperative).stream()
                .filter(each -> each.id().equals(id))
                .map(Branch::name)
                .findFirst()
                .orElse("");
    }
}
