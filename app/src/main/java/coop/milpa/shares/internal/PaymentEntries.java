package coop.milpa.shares.internal;

import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.PayContributions;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsOfMembers;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Way;
import coop.milpa.shares.internal.PaymentRegister.Paid;
import coop.milpa.shares.internal.PaymentRegister.Unpaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts what some members are paid: one entry into savings, one into contributions. In the caller's transaction. */
@Component
class PaymentEntries {

    static final String CONCEPT = "shares.payment";

    private final Ledger ledger;
    private final Accounts accounts;
    private final Cooperatives cooperatives;
    private final SavingsOfMembers savings;
    private final Contributions contributions;
    private final CurrentActor current;

    PaymentEntries(
            Ledger ledger,
            Accounts accounts,
            Cooperatives cooperatives,
            SavingsOfMembers savings,
            Contributions contributions,
            CurrentActor current) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.cooperatives = cooperatives;
        this.savings = savings;
        this.contributions = contributions;
        this.current = current;
    }

    /** On which day; {@code waits} is told of whoever cannot be paid. */
    record On(LocalDate day, Map<Integer, String> waits) {}

    /** Who could be paid. */
    List<Paid> pay(CooperativeId cooperative, Distribution of, List<Unpaid> unpaid, On on) {
        AccountId payable = accounts.own(
                cooperative,
                AccountRole.SURPLUS_PAYABLE,
                cooperatives.mainBranch(cooperative).id(),
                of.currency());
        List<Unpaid> capitalised = intoContributions(cooperative, of, unpaid, on);
        Map<MemberId, AccountId> taking = savings.taking(
                cooperative,
                of.currency(),
                chosen(of, unpaid, Way.SAVINGS).stream().map(Unpaid::member).toList(),
                on.day());
        List<Unpaid> saved = intoSavings(of, unpaid, taking, on);
        if (!capitalised.isEmpty() && !saved.isEmpty()) {
            lock(cooperative, capitalised, taking);
        }
        List<Paid> paid = new ArrayList<>();
        if (!capitalised.isEmpty()) {
            EntryId entry = done(contributions.pay(
                    new PayContributions(cooperative, RequestId.next(), payable, amounts(of, capitalised))));
            capitalised.forEach(each -> paid.add(new Paid(each, Way.CONTRIBUTIONS, entry)));
        }
        if (!saved.isEmpty()) {
            EntryId entry = done(ledger.post(entry(cooperative, payable, of, new Saved(saved, taking))));
            saved.forEach(each -> paid.add(new Paid(each, Way.SAVINGS, entry)));
        }
        return paid;
    }

    /** Who is paid into which savings. */
    private record Saved(List<Unpaid> members, Map<MemberId, AccountId> taking) {

        AccountId account(Unpaid each) {
            return Objects.requireNonNull(taking.get(each.member()));
        }
    }

    private static List<Unpaid> chosen(Distribution of, List<Unpaid> unpaid, Way way) {
        return unpaid.stream()
                .filter(each -> each.wish().orElse(of.terms().way()) == way)
                .toList();
    }

    private static List<Unpaid> intoSavings(
            Distribution of, List<Unpaid> unpaid, Map<MemberId, AccountId> taking, On on) {
        List<Unpaid> some = new ArrayList<>();
        for (Unpaid each : chosen(of, unpaid, Way.SAVINGS)) {
            if (taking.containsKey(each.member())) {
                some.add(each);
            } else {
                on.waits().put(each.place(), SurplusPaying.NO_ACCOUNT);
            }
        }
        return some;
    }

    private List<Unpaid> intoContributions(CooperativeId cooperative, Distribution of, List<Unpaid> unpaid, On on) {
        List<Unpaid> wanted = chosen(of, unpaid, Way.CONTRIBUTIONS);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<MemberId, Refusal> forbidden = contributions.forbidden(cooperative, amounts(of, wanted));
        List<Unpaid> some = new ArrayList<>();
        for (Unpaid each : wanted) {
            if (forbidden.containsKey(each.member())) {
                on.waits().put(each.place(), SurplusPaying.CONTRIBUTIONS);
            } else {
                some.add(each);
            }
        }
        return some;
    }

    /** Two entries move accounts that somebody at a window may move by one. */
    private void lock(CooperativeId cooperative, List<Unpaid> capitalised, Map<MemberId, AccountId> taking) {
        Set<AccountId> accountsMoved = new HashSet<>(taking.values());
        contributions
                .accounts(cooperative, capitalised.stream().map(Unpaid::member).toList())
                .values()
                .forEach(account -> accountsMoved.add(account.id()));
        ledger.prepare(cooperative, accountsMoved);
    }

    private BulkEntry entry(CooperativeId cooperative, AccountId payable, Distribution of, Saved saved) {
        long sum = saved.members().stream().mapToLong(Unpaid::amount).reduce(0, Math::addExact);
        ActorId by = current.get().actor().id();
        Heading heading = Heading.of(cooperative, RequestId.next(), CONCEPT, by)
                .saying(of.endsOn().toString());
        return new BulkEntry(heading, of.currency(), lines -> {
            lines.add(payable, sum, Standing.MEMBER);
            saved.members().forEach(each -> lines.add(saved.account(each), -each.amount(), Standing.MEMBER));
        });
    }

    private static List<PayContributions.Amount> amounts(Distribution of, List<Unpaid> unpaid) {
        return unpaid.stream()
                .map(each -> new PayContributions.Amount(each.member(), new Money(each.amount(), of.currency())))
                .toList();
    }

    /** What may be refused was looked at before: a refusal undoes all that is done with it. */
    private static EntryId done(Outcome<Posted> outcome) {
        return switch (outcome) {
            case Outcome.Done<Posted>(Posted posted) -> posted.entry();
            case Outcome.Refused<Posted>(Refusal why) ->
                throw new IllegalStateException("The books refuse: " + why.code());
        };
    }
}
