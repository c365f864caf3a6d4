package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Departure;
import coop.milpa.members.Departure.Cause;
import coop.milpa.members.DepartureRefusal;
import coop.milpa.members.Holding;
import coop.milpa.members.internal.DepartureRegister.Round;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves all that a leaver had, by one entry. In the caller's transaction. */
@Component
class Settling {

    static final String CONCEPT = "members.settlement";

    private final LeaversHoldings holdings;
    private final Estates estates;
    private final DepartureRegister register;
    private final Payables payables;
    private final Ledger ledger;
    private final Settings settings;
    private final CurrentActor current;
    private final MembersTrail trail;

    Settling(
            LeaversHoldings holdings,
            Estates estates,
            DepartureRegister register,
            Payables payables,
            Ledger ledger,
            Settings settings,
            CurrentActor current,
            MembersTrail trail) {
        this.holdings = holdings;
        this.estates = estates;
        this.register = register;
        this.payables = payables;
        this.ledger = ledger;
        this.settings = settings;
        this.current = current;
        this.trail = trail;
    }

    Optional<? extends Refusal> settle(
            CooperativeId cooperative, RequestId request, Departure departure, LocalDate day) {
        if (register.isSettledBy(cooperative, departure.id(), request)) {
            return Optional.empty();
        }
        List<Holding.Kind> order = settings.get(cooperative, MembersSettings.SET_OFF_ORDER, day);
        Optional<DepartureRefusal> refusal = forbids(cooperative, departure, order, day);
        if (refusal.isPresent()) {
            return refusal;
        }
        holdings.prepare(cooperative, departure.member(), day);
        SetOff setOff = SetOff.of(holdings.of(cooperative, departure.member()), order);
        Optional<EntryId> entry =
                setOff.moves() ? Optional.of(post(cooperative, request, departure, setOff)) : Optional.empty();
        register.settled(cooperative, departure.id(), new Round(request, day, entry, setOff));
        entry.ifPresent(settled -> payables.tell(cooperative, departure, setOff, new Payables.Settled(settled, day)));
        if (departure.cause() == Cause.DEATH) {
            LocalDate died = register.effectiveOn(cooperative, departure.id());
            estates.divide(cooperative, departure, died, setOff);
        }
        holdings.close(cooperative, departure.member(), day, setOff);
        trail.decided(
                cooperative,
                departure.member(),
                "members.settled",
                Map.of("departure", departure.id().toString()));
        return Optional.empty();
    }

    /** What a settlement left because it was pledged is settled by another one, as far as it is free by then. */
    private Optional<DepartureRefusal> forbids(
            CooperativeId cooperative, Departure departure, List<Holding.Kind> order, LocalDate day) {
        List<Holding> all = holdings.of(cooperative, departure.member());
        List<String> kept = register.keeps(cooperative, departure.id());
        if (!kept.isEmpty()) {
            boolean free = all.stream().noneMatch(one -> one.pledged().isPositive());
            return free || SetOff.of(all, order).moves()
                    ? Optional.empty()
                    : Optional.of(new DepartureRefusal.Pledged(kept));
        }
        boolean freePart = settings.get(cooperative, MembersSettings.SETTLES_FREE_PART, day);
        return DeparturePolicy.forbidsSettlement(departure, day)
                .or(() -> holdings.owesStill(cooperative, departure.member(), day))
                .or(() -> DeparturePolicy.forbidsPledged(all, freePart));
    }

    private EntryId post(CooperativeId cooperative, RequestId request, Departure departure, SetOff setOff) {
        List<Line> lines = new ArrayList<>();
        for (SetOff.Line line : setOff.lines()) {
            Holding holding = line.holding();
            if (holding.amount().isNegative() && line.setOff().isPositive()) {
                lines.add(Line.credit(holding.account(), line.setOff(), Standing.MEMBER));
            }
            Money out = line.setOff().plus(line.leftOver());
            if (holding.amount().isPositive() && out.isPositive()) {
                lines.add(Line.debit(holding.account(), out, Standing.MEMBER));
            }
            if (line.leftOver().isPositive()) {
                AccountId to = payables.account(cooperative, departure.cause(), holding);
                lines.add(Line.credit(to, line.leftOver(), Standing.MEMBER));
            }
        }
        Heading heading =
                Heading.of(cooperative, request, CONCEPT, current.get().actor().id());
        return PostedEntries.done(ledger.post(new Entry(heading, lines))).entry();
    }
}
