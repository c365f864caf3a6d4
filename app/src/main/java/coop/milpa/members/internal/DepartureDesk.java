package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Posted;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departure;
import coop.milpa.members.DepartureId;
import coop.milpa.members.DepartureRefusal;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.Expel;
import coop.milpa.members.NameHeirs;
import coop.milpa.members.PayEstate;
import coop.milpa.members.RecordDeath;
import coop.milpa.members.Resolution;
import coop.milpa.members.internal.EstateRegister.Kept;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** Carries out what is asked of those who leave, and of what the dead leave. */
@Service
class DepartureDesk implements Departures {

    private static final int LIST_MAX = 1_000;

    private final MemberLookup lookup;
    private final Leaving leaving;
    private final Settling settling;
    private final Estates estates;
    private final Heirs heirs;
    private final DepartureRegister register;
    private final EstateRegister shares;
    private final TenantScope tenants;

    DepartureDesk(
            MemberLookup lookup,
            Leaving leaving,
            Settling settling,
            Estates estates,
            Heirs heirs,
            DepartureRegister register,
            EstateRegister shares,
            TenantScope tenants) {
        this.lookup = lookup;
        this.leaving = leaving;
        this.settling = settling;
        this.estates = estates;
        this.heirs = heirs;
        this.register = register;
        this.shares = shares;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Departure> resign(AskToLeave command) {
        return ofMember(command.cooperative(), command.member(), day -> leaving.resign(command, day));
    }

    @Override
    public Outcome<Departure> accept(CooperativeId cooperative, DepartureId id, Resolution resolution) {
        return change(cooperative, id, (departure, day) -> leaving.accept(cooperative, departure, resolution, day));
    }

    @Override
    public Outcome<Departure> expel(Expel command) {
        return ofMember(command.cooperative(), command.member(), day -> leaving.expel(command, day));
    }

    @Override
    public Outcome<Departure> died(RecordDeath command) {
        return ofMember(command.cooperative(), command.member(), day -> leaving.died(command, day));
    }

    @Override
    public Outcome<Departure> settle(CooperativeId cooperative, RequestId request, DepartureId id) {
        return change(cooperative, id, (departure, day) -> settling.settle(cooperative, request, departure, day));
    }

    @Override
    public Outcome<List<EstateShare>> nameHeirs(NameHeirs command) {
        return withShares(
                change(command.cooperative(), command.departure(), (departure, day) -> {
                    Optional<? extends Refusal> refusal =
                            heirs.forbids(command, departure, shares.of(command.cooperative(), departure.id()), day);
                    if (refusal.isEmpty()) {
                        estates.nameHeirs(command.cooperative(), departure, command.heirs());
                    }
                    return refusal;
                }),
                command.cooperative());
    }

    @Override
    public Outcome<List<EstateShare>> payEstate(PayEstate command) {
        CooperativeId cooperative = command.cooperative();
        Outcome<Departure> outcome =
                change(cooperative, command.departure(), (departure, day) -> pay(command, departure));
        return outcome.map(done ->
                tenants.read(cooperative, () -> shares.paidBy(cooperative, command.departure(), command.request())));
    }

    @Override
    public Optional<Departure> find(CooperativeId cooperative, DepartureId departure) {
        return tenants.read(cooperative, () -> register.find(cooperative, departure));
    }

    @Override
    public Optional<Departure> lastOf(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> register.lastOf(cooperative, member));
    }

    @Override
    public List<Departure> underWay(CooperativeId cooperative, int limit) {
        return tenants.read(cooperative, () -> register.underWay(cooperative, Math.min(limit, LIST_MAX)));
    }

    @Override
    public List<EstateShare> estate(CooperativeId cooperative, DepartureId departure) {
        return tenants.read(
                cooperative,
                () -> shares.of(cooperative, departure).stream()
                        .map(Kept::share)
                        .toList());
    }

    private Optional<? extends Refusal> pay(PayEstate command, Departure departure) {
        List<EstateShare> before = shares.paidBy(command.cooperative(), departure.id(), command.request());
        if (!before.isEmpty()) {
            boolean same = before.stream().allMatch(share -> isFor(share, command.beneficiary()));
            return same ? Optional.empty() : Optional.of(new DepartureRefusal.RequestReused(command.request()));
        }
        List<Kept> unpaid = shares.of(command.cooperative(), departure.id()).stream()
                .filter(kept -> kept.share().paidOn().isEmpty())
                .filter(kept -> isFor(kept.share(), command.beneficiary()))
                .toList();
        if (unpaid.isEmpty()) {
            return Optional.of(new DepartureRefusal.NothingToPay(command.beneficiary()));
        }
        return estates.pay(command, unpaid) instanceof Outcome.Refused<Posted> refused
                ? Optional.of(refused.why())
                : Optional.empty();
    }

    private static boolean isFor(EstateShare share, PartyId party) {
        return share.party().filter(party::equals).isPresent();
    }

    private Outcome<List<EstateShare>> withShares(Outcome<Departure> outcome, CooperativeId cooperative) {
        return outcome.map(departure -> estate(cooperative, departure.id()));
    }

    private Outcome<Departure> ofMember(CooperativeId cooperative, MemberId member, OpenDayWork work) {
        return lookup.change(cooperative, member, (known, day) -> work.on(day));
    }

    private Outcome<Departure> change(
            CooperativeId cooperative,
            DepartureId id,
            BiFunction<Departure, LocalDate, Optional<? extends Refusal>> work) {
        return lookup.onOpenDay(cooperative, day -> {
            Optional<Departure> found = register.lock(cooperative, id);
            if (found.isEmpty()) {
                return Outcome.refused(new DepartureRefusal.UnknownDeparture(id));
            }
            Optional<? extends Refusal> refusal = work.apply(found.get(), day);
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : Outcome.done(register.find(cooperative, id).orElseThrow());
        });
    }

    /** What is done on the open day. */
    private interface OpenDayWork {
        Outcome<Departure> on(LocalDate day);
    }
}
