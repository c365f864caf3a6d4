package coop.milpa.receipts.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.members.StandingDebts;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Debt;
import coop.milpa.receipts.Destination;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.NoDebt;
import coop.milpa.receipts.NoDebts;
import coop.milpa.receipts.ReceiptRefusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Says that a member owes nothing, if she does. */
@Service
class NoDebtDesk implements NoDebts {

    private final TenantScope tenants;
    private final NoDebtRegister register;
    private final List<Destination> destinations;
    private final ObjectProvider<Holdings> holdings;
    private final ObjectProvider<StandingDebts> standingDebts;
    private final Days days;
    private final CurrentActor actor;

    NoDebtDesk(
            TenantScope tenants,
            NoDebtRegister register,
            List<Destination> destinations,
            ObjectProvider<Holdings> holdings,
            ObjectProvider<StandingDebts> standingDebts,
            Days days,
            CurrentActor actor) {
        this.tenants = tenants;
        this.register = register;
        this.destinations = destinations.stream()
                .sorted(Comparator.comparingInt(Destination::priority))
                .toList();
        this.holdings = holdings;
        this.standingDebts = standingDebts;
        this.days = days;
        this.actor = actor;
    }

    @Override
    public List<Debt> owed(CooperativeId cooperative, MemberId member, LocalDate day) {
        return tenants.read(cooperative, () -> {
            List<Due> dues = destinations.stream()
                    .flatMap(each -> each.due(cooperative, List.of(member), day).stream())
                    .toList();
            Stream<Debt> due =
                    DueLine.of(dues).stream().map(line -> new Debt(line.destination(), line.since(), line.amount()));
            Stream<Debt> below = holdings.stream()
                    .flatMap(each -> each.of(cooperative, member).stream())
                    .filter(holding -> holding.amount().isNegative())
                    .map(holding -> below(holding, day));
            Stream<Debt> standing = standingDebts.stream()
                    .flatMap(each -> each.of(cooperative, member, day).stream())
                    .map(debt -> new Debt("receipts.debt.LOAN", debt.since(), debt.amount()));
            return Stream.of(due, below, standing).flatMap(each -> each).toList();
        });
    }

    private static Debt below(Holding holding, LocalDate day) {
        return new Debt(
                "receipts.debt." + holding.kind().name(), day, holding.amount().negated());
    }

    @Override
    public Outcome<NoDebt> issue(CooperativeId cooperative, RequestId request, MemberId member) {
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            Optional<NoDebt> before = register.requested(cooperative, request);
            if (before.isPresent()) {
                return before.get().member().equals(member)
                        ? Outcome.done(before.get())
                        : Outcome.refused(new ReceiptRefusal.RequestReused(request));
            }
            return days.open(cooperative)
                    .map(day -> issue(cooperative, request, member, day))
                    .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
        });
    }

    private Outcome<NoDebt> issue(CooperativeId cooperative, RequestId request, MemberId member, LocalDate day) {
        List<Debt> owed = owed(cooperative, member, day);
        if (!owed.isEmpty()) {
            Money first = owed.getFirst().amount();
            Money all = owed.stream()
                    .map(Debt::amount)
                    .filter(amount -> amount.currency().equals(first.currency()))
                    .reduce(Money.zero(first.currency()), Money::plus);
            return Outcome.refused(new ReceiptRefusal.Owes(all));
        }
        register.add(cooperative, request, member, day, by());
        return Outcome.done(register.requested(cooperative, request).orElseThrow());
    }

    @Override
    public List<NoDebt> of(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> register.of(cooperative, member));
    }

    @Override
    public Optional<NoDebt> find(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> register.find(cooperative, number));
    }

    @Override
    public Optional<NoDebt> printed(CooperativeId cooperative, long number) {
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            Optional<NoDebt> found = register.find(cooperative, number);
            found.ifPresent(proof -> register.printed(cooperative, proof, by()));
            return found.flatMap(proof -> register.find(cooperative, number));
        });
    }

    private ActorId by() {
        return actor.get().actor().id();
    }
}
