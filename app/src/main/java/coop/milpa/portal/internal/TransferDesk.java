package coop.milpa.portal.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Brake;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.MadeTransfer;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PlannedTransfer;
import coop.milpa.portal.PlannedTransfer.Destination;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.PortalTransfers;
import coop.milpa.portal.TransferMoney;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsReceipt;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Moves members' money as they ask: who asks, where to, how much, by which phone; the rest is asked by savings. */
@Service
class TransferDesk implements PortalTransfers {

    /** So many looks at whom a number is cost nothing: names are not there to be collected. */
    private static final int FREE = 20;

    private final TransferRegister register;
    private final AccessRegister access;
    private final PhoneRegister phones;
    private final Parts parts;
    private final TenantScope tenants;
    private final PortalTrail trail;
    private final Brake looks;
    private final Clock clock;

    TransferDesk(
            TransferRegister register,
            AccessRegister access,
            PhoneRegister phones,
            Parts parts,
            TenantScope tenants,
            PortalTrail trail,
            Brake.Maker brakes,
            Clock clock) {
        this.register = register;
        this.access = access;
        this.phones = phones;
        this.parts = parts;
        this.tenants = tenants;
        this.trail = trail;
        this.looks = brakes.make(FREE);
        this.clock = clock;
    }

    /** What a transfer is made of. */
    @Component
    record Parts(Destinations destinations, HerPhone phone, TransferBook book) {}

    /** What may be carried out. */
    private record Ready(Destination to, LocalDate day) {}

    @Override
    public Outcome<PlannedTransfer> check(TransferMoney command) {
        String looking = command.who().id().toString();
        if (parts.destinations().hers(command.who(), command.to()).isEmpty()) {
            Duration left = looks.attempt(looking, "");
            if (!left.isZero()) {
                return Outcome.refused(AccessRefusal.TooFast.after(left));
            }
        }
        CooperativeId cooperative = command.who().cooperative();
        return tenants.rehearse(cooperative, () -> switch (ready(command)) {
            case Outcome.Done<Ready>(Ready ready) ->
                parts.book()
                        .carryOut(command, ready.to(), ready.day())
                        .map(receipt -> planned(command, ready.to(), receipt));
            case Outcome.Refused<Ready>(Refusal why) -> Outcome.refused(why);
        });
    }

    @Override
    public Outcome<MadeTransfer> transfer(TransferMoney command, Proof proof) {
        MemberInside who = command.who();
        return trail.acting(
                who,
                proof.address(),
                () -> tenants.write(who.cooperative(), () -> {
                    access.lock(who.cooperative(), who.id());
                    Optional<MadeTransfer> before = register.find(who, command.request());
                    return before.isPresent() ? repeated(before.get(), command) : fresh(command, proof);
                }));
    }

    private static Outcome<MadeTransfer> repeated(MadeTransfer before, TransferMoney command) {
        PlannedTransfer what = before.what();
        boolean same = what.from().equals(command.from()) && what.amount().equals(command.amount());
        return same ? Outcome.done(before) : Outcome.refused(new LedgerRefusal.RequestReused(command.request()));
    }

    private Outcome<MadeTransfer> fresh(TransferMoney command, Proof proof) {
        return switch (ready(command)) {
            case Outcome.Refused<Ready>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Ready>(Ready ready) -> {
                Optional<Refusal> unproven = ready.to().isOwn()
                        ? Optional.empty()
                        : parts.phone().refuses(command.who(), proof.code(), proof.address());
                yield unproven.map(Outcome::<MadeTransfer>refused).orElseGet(() -> carryOut(command, ready));
            }
        };
    }

    private Outcome<MadeTransfer> carryOut(TransferMoney command, Ready ready) {
        return switch (parts.book().carryOut(command, ready.to(), ready.day())) {
            case Outcome.Refused<SavingsReceipt>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<SavingsReceipt>(SavingsReceipt receipt) -> Outcome.done(written(command, ready, receipt));
        };
    }

    private MadeTransfer written(TransferMoney command, Ready ready, SavingsReceipt receipt) {
        MemberInside who = command.who();
        PlannedTransfer what = planned(command, ready.to(), receipt);
        var made = new MadeTransfer(command.request(), ReceiptCode.next(), receipt.day(), clock.instant(), what);
        register.add(who, made, receipt.entry());
        looks.succeeded(who.id().toString(), "");
        Map<String, String> facts = Map.of(
                "code", made.code(),
                "entry", receipt.entry().toString(),
                "from", what.from(),
                "to", what.to().number(),
                "amount", what.amount().toString());
        trail.record(who.cooperative(), who.member(), "portal.transferred", facts);
        return made;
    }

    private static PlannedTransfer planned(TransferMoney command, Destination to, SavingsReceipt receipt) {
        return new PlannedTransfer(
                command.from(), to, receipt.amount(), receipt.costs().total());
    }

    /** Asks the portal's own rules; those of savings are asked where the money moves. */
    private Outcome<Ready> ready(TransferMoney command) {
        MemberInside who = command.who();
        Optional<LocalDate> day = parts.book().openDay(who.cooperative());
        if (day.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        Optional<SavingsAccount> from = parts.destinations().hers(who, command.from());
        if (from.isEmpty()) {
            return Outcome.refused(new PortalRefusal.NotHerAccount(command.from()));
        }
        Currency currency = parts.book().currency(who.cooperative());
        boolean other = !from.get().terms().currency().equals(currency)
                || !command.amount().currency().equals(currency);
        if (other) {
            return Outcome.refused(new PortalRefusal.OtherCurrency(command.from()));
        }
        Optional<Destination> to = parts.destinations().find(who, command.to(), currency);
        if (to.isEmpty()) {
            return Outcome.refused(new PortalRefusal.UnknownDestination(command.to()));
        }
        return forbids(who, to.get(), command.amount(), day.get())
                .map(Outcome::<Ready>refused)
                .orElseGet(() -> Outcome.done(new Ready(to.get(), day.get())));
    }

    private Optional<PortalRefusal> forbids(MemberInside who, Destination to, Money amount, LocalDate day) {
        CooperativeId cooperative = who.cooperative();
        Money moved = register.moved(who, day, to.isOwn(), amount.currency());
        Optional<PortalRefusal> over =
                TransferPolicy.forbids(parts.book().limits(cooperative, to.isOwn(), day), amount, moved);
        if (over.isPresent() || to.isOwn()) {
            return over;
        }
        var since = phones.find(cooperative, who.id(), true).map(PhoneRegister.Phone::since);
        return TransferPolicy.forbids(since, parts.book().phoneWaits(cooperative, day), clock.instant());
    }

    @Override
    public Optional<MadeTransfer> find(MemberInside who, String code) {
        return tenants.read(who.cooperative(), () -> register.find(who, code));
    }

    @Override
    public List<MadeTransfer> last(MemberInside who, int limit) {
        return tenants.read(who.cooperative(), () -> register.last(who, limit));
    }
}
