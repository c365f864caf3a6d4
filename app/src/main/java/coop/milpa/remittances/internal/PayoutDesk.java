package coop.milpa.remittances.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
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
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.CashOperations;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.remittances.Payers;
import coop.milpa.remittances.Payout;
import coop.milpa.remittances.RemittanceRefusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pays remittances at the window, each once. */
@Component
class PayoutDesk {

    static final String PAYOUT = "remittances.payout";

    /** Who pays them, and how much. */
    static final String PAY = "remittances.pay";

    private final PayoutRegister register;
    private final PayerRegister payers;
    private final Payers terms;
    private final People people;
    private final Cash cash;
    private final Books books;

    PayoutDesk(PayoutRegister register, PayerRegister payers, Payers terms, People people, Cash cash, Books books) {
        this.register = register;
        this.payers = payers;
        this.terms = terms;
        this.people = people;
        this.cash = cash;
        this.books = books;
    }

    /** Who people are, and what branches are called. */
    @Component
    record People(Parties parties, Memberships memberships, Branches branches) {}

    /** Those who know about cash. */
    @Component
    record Cash(CashInHand hand, CashOperations operations, PostingLimits limits) {}

    /** Where it is written. */
    @Component
    record Books(Ledger ledger, Accounts accounts, Days days) {}

    Outcome<Payout> pay(PayRemittance asked) {
        CooperativeId cooperative = asked.cooperative();
        register.lock(cooperative, asked.payer(), asked.key());
        Optional<Payout> before = register.asked(cooperative, asked.where().request());
        if (before.isPresent()) {
            return again(asked, before.get());
        }
        Optional<LocalDate> open = books.days().open(cooperative);
        Optional<PayerRegister.Kept> payer = payers.find(cooperative, asked.payer());
        if (open.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        if (payer.isEmpty()) {
            return Outcome.refused(new RemittanceRefusal.UnknownPayer(asked.payer()));
        }
        return terms.inForce(cooperative, asked.payer(), open.get())
                .filter(PayerTerms::open)
                .map(agreed -> pay(asked, payer.get(), agreed, open.get()))
                .orElseGet(() -> Outcome.refused(new RemittanceRefusal.NotOpen(asked.payer(), open.get())));
    }

    private static Outcome<Payout> again(PayRemittance asked, Payout before) {
        boolean same = before.payer().equals(asked.payer())
                && before.reference().equals(asked.key())
                && before.sent().equals(asked.sent())
                && before.beneficiary().equals(asked.cash().beneficiary());
        return same ? Outcome.done(before) : Outcome.refused(new RemittanceRefusal.RequestReused());
    }

    private Outcome<Payout> pay(PayRemittance asked, PayerRegister.Kept payer, PayerTerms agreed, LocalDate day) {
        CooperativeId cooperative = asked.cooperative();
        var known = new PayoutPolicy.Known(
                payer.payer(),
                before(asked),
                party(cooperative, asked.cash().executor()),
                party(cooperative, asked.cash().beneficiary()));
        Optional<RemittanceRefusal> forbidden = PayoutPolicy.forbids(asked, known);
        if (forbidden.isPresent()) {
            return Outcome.refused(forbidden.get());
        }
        Money amount = PayoutPolicy.paid(asked.sent(), agreed);
        if (!amount.isPositive()) {
            return Outcome.refused(new RemittanceRefusal.NothingToPay(asked.sent()));
        }
        List<Act> acts = List.of(new Act(PAY, amount));
        Optional<Refusal> forbids = cash.operations()
                .forbids(cooperative, amount.negated(), asked.cash(), day)
                .or(() -> cash.limits().forbids(cooperative, acts));
        if (forbids.isPresent()) {
            return Outcome.refused(forbids.get());
        }
        return switch (cash.hand().account(cooperative, asked.where().branch(), amount.negated())) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId drawer) -> {
                Money commission = PayoutPolicy.commission(amount, agreed);
                Entry entry =
                        entry(asked, new Sides(drawer, payer.account(), standing(asked, day)), amount, commission);
                yield cash.hand()
                        .explained(cooperative, books.ledger().post(entry))
                        .map(posted -> keep(asked, posted, amount, commission, acts));
            }
        };
    }

    /** Out of which drawer, at whose expense, to whom. */
    private record Sides(AccountId drawer, AccountId payer, Standing standing) {}

    private Standing standing(PayRemittance asked, LocalDate day) {
        return people.memberships()
                        .activeAs(asked.cooperative(), asked.cash().beneficiary(), day)
                        .isPresent()
                ? Standing.MEMBER
                : Standing.THIRD_PARTY;
    }

    private Entry entry(PayRemittance asked, Sides sides, Money amount, Money commission) {
        CooperativeId cooperative = asked.cooperative();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.debit(sides.payer(), amount.plus(commission), Standing.THIRD_PARTY));
        lines.add(Line.credit(sides.drawer(), amount, sides.standing()));
        if (commission.isPositive()) {
            AccountId income = books.accounts()
                    .own(
                            cooperative,
                            AccountRole.REMITTANCE_FEE_INCOME,
                            asked.where().branch(),
                            commission.currency());
            lines.add(Line.credit(income, commission, Standing.THIRD_PARTY));
        }
        Heading heading = Heading.of(
                cooperative, asked.where().request(), PAYOUT, asked.where().actor());
        return new Entry(heading.saying(asked.payer() + " " + asked.key()), lines);
    }

    private Payout keep(PayRemittance asked, Posted posted, Money amount, Money commission, List<Act> acts) {
        var payout = new Payout(
                asked.payer(),
                asked.key(),
                asked.sent(),
                amount,
                commission,
                asked.cash().beneficiary(),
                new Payout.Made(
                        posted.entry(), posted.businessDate(), asked.where().branch()),
                false);
        register.add(asked, payout);
        cash.operations().record(asked.cooperative(), posted.entry(), amount.negated(), asked.cash());
        cash.limits().posted(asked.cooperative(), acts);
        return payout;
    }

    private Optional<PayoutPolicy.Before> before(PayRemittance asked) {
        return register.referred(asked.cooperative(), asked.payer(), List.of(asked.key())).stream()
                .findFirst()
                .map(paid -> new PayoutPolicy.Before(
                        paid, branch(asked.cooperative(), paid.made().branch())));
    }

    private String branch(CooperativeId cooperative, BranchId id) {
        return people.branches().of(cooperative).stream()
                .filter(each -> each.id().equals(id))
                .map(Branch::name)
                .findFirst()
                .orElse("");
    }

    private Party party(CooperativeId cooperative, PartyId id) {
        return people.parties().find(cooperative, id).orElseThrow();
    }
}
