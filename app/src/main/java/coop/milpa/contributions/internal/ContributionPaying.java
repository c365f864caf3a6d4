package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.PayContributions;
import coop.milpa.contributions.PayContributions.Amount;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.PaymentQueue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Pays in for many members by one entry. Works in the caller's transaction. */
@Component
class ContributionPaying {

    private static final String CONCEPT = "contributions.paid-in";

    private final Ledger ledger;
    private final AccountRegister accounts;
    private final QuotaRegister quotas;
    private final MovementRegister movements;
    private final CapCheck caps;
    private final Days days;
    private final CurrentActor actor;
    private final PaymentQueue queue;

    ContributionPaying(
            Ledger ledger,
            AccountRegister accounts,
            QuotaRegister quotas,
            MovementRegister movements,
            CapCheck caps,
            Days days,
            CurrentActor actor,
            PaymentQueue queue) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.quotas = quotas;
        this.movements = movements;
        this.caps = caps;
        this.days = days;
        this.actor = actor;
        this.queue = queue;
    }

    Outcome<Posted> pay(PayContributions command) {
        CooperativeId cooperative = command.cooperative();
        queue.join(cooperative);
        Optional<LocalDate> day = days.open(cooperative);
        if (day.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        List<MemberId> members = command.amounts().stream().map(Amount::member).toList();
        Map<MemberId, ContributionAccount> known = accounts.of(cooperative, members);
        Optional<Refusal> forbidden =
                ContributionPolicy.forbidsPaying(command.amounts(), known).or(() -> aboveCap(command, day.get()));
        if (forbidden.isPresent()) {
            return Outcome.refused(forbidden.get());
        }
        Outcome<Posted> posted = ledger.post(entry(command, known));
        return switch (posted) {
            case Outcome.Refused<Posted> refused -> refused;
            case Outcome.Done<Posted>(Posted done) -> done.repeated() ? posted : record(command, done);
        };
    }

    private Outcome<Posted> record(PayContributions command, Posted posted) {
        CooperativeId cooperative = command.cooperative();
        List<MemberId> members = command.amounts().stream().map(Amount::member).toList();
        Map<MemberId, List<Quota>> unpaid = quotas.unpaid(cooperative, members, posted.businessDate()).stream()
                .collect(Collectors.groupingBy(Quota::member));
        List<Movement> paid = command.amounts().stream()
                .flatMap(amount ->
                        Allocation.of(amount, unpaid.getOrDefault(amount.member(), List.of()), posted.entry()).stream())
                .toList();
        movements.add(cooperative, posted.businessDate(), paid);
        movements.carriedOut(cooperative, command.request(), posted.entry());
        return Outcome.done(posted);
    }

    /** Who may not pay in so much, each by herself. */
    Map<MemberId, Refusal> forbidden(CooperativeId cooperative, Collection<Amount> amounts) {
        Map<MemberId, Money> more = amounts.stream().collect(Collectors.toMap(Amount::member, Amount::money));
        Map<MemberId, Refusal> forbidden = new HashMap<>();
        days.open(cooperative).ifPresent(day -> forbidden.putAll(caps.forbids(cooperative, more, day)));
        Map<MemberId, ContributionAccount> known = accounts.of(cooperative, more.keySet());
        amounts.forEach(amount -> ContributionPolicy.forbidsPaying(List.of(amount), known)
                .ifPresent(why -> forbidden.put(amount.member(), why)));
        return forbidden;
    }

    Optional<Money> nominal(CooperativeId cooperative, LocalDate day) {
        return caps.nominal(cooperative, day);
    }

    /** A request that was carried out is not judged again: what it paid in would count twice. */
    private Optional<Refusal> aboveCap(PayContributions command, LocalDate day) {
        if (movements.isCarriedOut(command.cooperative(), command.request())) {
            return Optional.empty();
        }
        Map<MemberId, Money> more = command.amounts().stream().collect(Collectors.toMap(Amount::member, Amount::money));
        return caps.forbids(command.cooperative(), more, day).values().stream().findFirst();
    }

    private Entry entry(PayContributions command, Map<MemberId, ContributionAccount> known) {
        List<Line> lines = new ArrayList<>();
        Money sum = Money.zero(command.amounts().getFirst().money().currency());
        for (Amount amount : command.amounts()) {
            sum = sum.plus(amount.money());
            ContributionAccount account = Objects.requireNonNull(known.get(amount.member()));
            lines.add(Line.credit(account.id(), amount.money(), Standing.MEMBER));
        }
        lines.addFirst(Line.debit(command.debited(), sum, Standing.MEMBER));
        var heading = Heading.of(
                command.cooperative(),
                command.request(),
                CONCEPT,
                actor.get().actor().id());
        return new Entry(heading, lines);
    }
}
