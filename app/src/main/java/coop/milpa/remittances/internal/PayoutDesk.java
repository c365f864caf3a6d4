package coop.milpa.remittances.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
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
import coop.milpa.remittances.internal.PayoutBooks.Paying;
import coop.milpa.remittances.internal.PayoutBooks.Written;
import coop.milpa.remittances.internal.PayoutPolicy.Split;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pays remittances at the window, each once. In the caller's transaction. */
@Component
class PayoutDesk {

    static final String PAYOUT = "remittances.payout";

    /** Who pays them, and how much. */
    static final String PAY = "remittances.pay";

    private final PayoutRegister register;
    private final PayerRegister payers;
    private final Payers terms;
    private final People people;
    private final OwnSavings savings;
    private final Rules rules;
    private final PayoutBooks books;
    private final Days days;

    PayoutDesk(
            PayoutRegister register,
            PayerRegister payers,
            Payers terms,
            People people,
            OwnSavings savings,
            Rules rules,
            PayoutBooks books,
            Days days) {
        this.register = register;
        this.payers = payers;
        this.terms = terms;
        this.people = people;
        this.savings = savings;
        this.rules = rules;
        this.books = books;
        this.days = days;
    }

    /** Who people are, and what branches are called. */
    @Component
    record People(Parties parties, Memberships memberships, Branches branches) {}

    /** Those who know what must be said of cash, and how much somebody may pay. */
    @Component
    record Rules(CashOperations operations, PostingLimits limits) {}

    Outcome<Payout> pay(PayRemittance asked) {
        CooperativeId cooperative = asked.cooperative();
        register.lock(cooperative, asked.payer(), asked.key());
        Optional<Payout> before = register.asked(cooperative, asked.where().request());
        if (before.isPresent()) {
            return again(asked, before.get());
        }
        Optional<LocalDate> open = days.open(cooperative);
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
                && before.beneficiary().equals(asked.cash().beneficiary())
                && PayoutPolicy.isSaved(asked, before);
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
        Optional<MemberId> member =
                people.memberships().activeAs(cooperative, asked.cash().beneficiary(), day);
        List<String> hers = member.filter(each -> asked.into().isPresent())
                .map(each -> savings.numbers(cooperative, each))
                .orElseGet(List::of);
        return switch (PayoutPolicy.split(
                asked.into(), amount, hers, known.beneficiary().name())) {
            case Outcome.Refused<Split>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Split>(Split split) ->
                pay(
                        new Paying(
                                asked,
                                payer.account(),
                                split,
                                PayoutPolicy.commission(amount, agreed),
                                member.isPresent() ? Standing.MEMBER : Standing.THIRD_PARTY),
                        day);
        };
    }

    private Outcome<Payout> pay(Paying paying, LocalDate day) {
        PayRemittance asked = paying.asked();
        Money cash = paying.split().cash();
        List<Act> acts = List.of(new Act(PAY, paying.split().total()));
        Optional<Refusal> forbids = Optional.of(cash)
                .filter(Money::isPositive)
                .flatMap(each -> rules.operations().forbids(asked.cooperative(), each.negated(), asked.cash(), day))
                .or(() -> rules.limits().forbids(asked.cooperative(), acts));
        if (forbids.isPresent()) {
            return Outcome.refused(forbids.get());
        }
        return books.write(paying).map(written -> {
            rules.limits().posted(asked.cooperative(), acts);
            return keep(paying, written);
        });
    }

    private Payout keep(Paying paying, Written written) {
        PayRemittance asked = paying.asked();
        var payout = new Payout(
                asked.payer(),
                asked.key(),
                asked.sent(),
                paying.split().total(),
                paying.commission(),
                asked.cash().beneficiary(),
                written.saved(),
                new Payout.Made(written.entry(), written.on(), asked.where().branch()),
                Payout.State.OWED);
        register.add(asked, payout);
        return payout;
    }

    private Optional<PayoutPolicy.Before> before(PayRemittance asked) {
        return register.referred(asked.cooperative(), asked.payer(), List.of(asked.key())).stream()
                .filter(paid -> paid.state() != Payout.State.UNDONE)
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
