package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.Subject;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashPointRefusal;
import coop.milpa.teller.CashTransferId;
import coop.milpa.teller.SendCash;
import coop.milpa.teller.ShiftRefusal;
import coop.milpa.teller.TransferRefusal;
import coop.milpa.teller.internal.CashTransferRegister.End;
import coop.milpa.teller.internal.CashTransferRegister.Signed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sends cash on its way. In the caller's transaction. */
@Component
class Sending {

    private final Points points;
    private final CashTransferRegister register;
    private final TransferBooks books;
    private final TransferEnds ends;
    private final Counting counting;
    private final CounterLimits limits;
    private final Days days;
    private final TellerTrail trail;

    Sending(
            Points points,
            CashTransferRegister register,
            TransferBooks books,
            TransferEnds ends,
            Counting counting,
            CounterLimits limits,
            Days days,
            TellerTrail trail) {
        this.points = points;
        this.register = register;
        this.books = books;
        this.ends = ends;
        this.counting = counting;
        this.limits = limits;
        this.days = days;
        this.trail = trail;
    }

    /** Where cash points, their balances and what was counted are kept. */
    @Component
    record Points(CashPointRegister register, PointBooks books, CountLines lines) {}

    /** Both ends as they stand. */
    private record Way(CashPoint from, CashPoint to) {}

    Outcome<UUID> send(SendCash command) {
        CooperativeId cooperative = command.cooperative();
        Optional<CashPointId> missing = Stream.of(command.from(), command.to())
                .filter(id -> points.register().find(cooperative, id).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return Outcome.refused(new CashPointRefusal.UnknownPoint(missing.get()));
        }
        Way way = new Way(
                points.register().lock(cooperative, command.from()).orElseThrow(),
                points.register().find(cooperative, command.to()).orElseThrow());
        Optional<LocalDate> day = days.open(cooperative);
        Optional<Refusal> refusal = day.isEmpty()
                ? Optional.of(new LedgerRefusal.NoOpenDay())
                : forbids(command, way, day.get())
                        .or(() -> limits.forbidsSending(
                                cooperative, command.count().sum()));
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : post(command, way);
    }

    private Optional<Refusal> forbids(SendCash command, Way way, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        return CashTransferPolicy.forbids(way.from(), way.to())
                .<Refusal>map(why -> why)
                .or(() -> counting.forbids(command.count(), way.from().currency(), day))
                .or(() -> command.count().sum().isPositive()
                        ? Optional.empty()
                        : Optional.of(new TransferRefusal.NothingSent()))
                .or(() -> ends.forbids(cooperative, way.from()))
                .or(() -> isShort(cooperative, way.from(), command.count().sum()));
    }

    private Optional<Refusal> isShort(CooperativeId cooperative, CashPoint from, Money sum) {
        if (points.books().balance(cooperative, from).compareTo(sum) >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                from.kind() == Kind.DRAWER
                        ? new ShiftRefusal.DrawerShort(from.code())
                        : new TransferRefusal.PointShort(from.code()));
    }

    private Outcome<UUID> post(SendCash command, Way way) {
        CooperativeId cooperative = command.cooperative();
        Money sum = command.count().sum();
        Act now = trail.now();
        var asked = new Asked(cooperative, command.request(), command);
        return books.send(asked, now, way.from(), sum).map(posted -> record(command, way, now, posted));
    }

    private UUID record(SendCash command, Way way, Act now, Posted posted) {
        CooperativeId cooperative = command.cooperative();
        Money sum = command.count().sum();
        CashTransferId id = CashTransferId.next();
        register.add(
                cooperative,
                id,
                new End(way.from().id(), ends.shift(cooperative, way.from())),
                way.to().id(),
                new Signed(now, points.lines().add(cooperative, command.count()), sum),
                posted);
        limits.sent(cooperative, sum);
        trail.record(
                cooperative,
                new Subject("cash-transfer", id.toString()),
                "cash-sent",
                Map.of(
                        "from", way.from().code(),
                        "to", way.to().code(),
                        "sum", sum.toString(),
                        "lines", TellerTrail.words(command.count())));
        return id.value();
    }
}
