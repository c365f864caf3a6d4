package coop.milpa.savings.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Presumption;
import coop.milpa.savings.GatherDeposits;
import coop.milpa.savings.LinkedSavings;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt.Costs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Writes movements into the books, and beside them what they were. Works in the caller's transaction. */
@Component
class MovementBooks {

    private final Ledger ledger;
    private final Accounts accounts;
    private final CashInHand hand;
    private final MovementRegister register;
    private final Arrivals arrivals;
    private final ActLimits limits;

    MovementBooks(
            Ledger ledger,
            Accounts accounts,
            CashInHand hand,
            MovementRegister register,
            Arrivals arrivals,
            ActLimits limits) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.hand = hand;
        this.register = register;
        this.arrivals = arrivals;
        this.limits = limits;
    }

    /** One entry for all movements; what they do not give each other, the cash of whoever acts gives or takes. */
    Outcome<Posted> write(SavingsOrder order, String concept, List<Movement> movements) {
        Money amount = movements.getFirst().amount();
        Optional<Refusal> overLimit = limits.forbids(order.cooperative(), concept, amount);
        if (overLimit.isPresent()) {
            return Outcome.refused(overLimit.get());
        }
        Money cash = cash(movements);
        if (cash.isZero()) {
            return write(order, concept, movements, new HashMap<>());
        }
        BranchId branch = order.place().branch();
        return switch (hand.account(order.cooperative(), branch, cash)) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId account) ->
                write(
                        order,
                        concept,
                        movements,
                        new HashMap<>(Map.of(List.of(AccountRole.CASH, branch, cash.currency()), account)));
        };
    }

    /**
     * One entry for cash that is brought for many accounts: limited as a whole, and known by the order's concept.
     *
     * @param watched  the accounts for which it matters that something comes in
     */
    Outcome<Posted> gather(GatherDeposits command, List<Movement> movements, Set<AccountId> watched) {
        SavingsOrder order = command.order();
        Money sum = command.sum();
        Optional<Refusal> overLimit = limits.forbids(order.cooperative(), command.concept(), sum);
        if (overLimit.isPresent()) {
            return Outcome.refused(overLimit.get());
        }
        return switch (hand.account(order.cooperative(), order.place().branch(), sum)) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId drawer) -> gather(command, movements, watched, drawer);
        };
    }

    private Outcome<Posted> gather(
            GatherDeposits command, List<Movement> movements, Set<AccountId> watched, AccountId drawer) {
        SavingsOrder order = command.order();
        Map<List<Object>, AccountId> own = new HashMap<>(Map.of(
                List.of(AccountRole.CASH, order.place().branch(), command.sum().currency()), drawer));
        Heading heading = heading(order, command.concept()).saying(command.narrative());
        Outcome<Posted> outcome =
                hand.explained(order.cooperative(), ledger.post(new Entry(heading, lines(order, movements, own))));
        if (outcome instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated()) {
            register.add(order.cooperative(), operation(order, posted), movements);
            limits.posted(order.cooperative(), command.concept(), command.sum());
            List<Movement> followed = movements.stream()
                    .filter(movement -> watched.contains(movement.account()))
                    .toList();
            arrivals.came(order.cooperative(), followed, posted.businessDate());
        }
        return outcome;
    }

    /** One entry for a movement that goes into an account that another module keeps. */
    Outcome<Posted> writeInto(SavingsOrder order, Movement movement, LinkedSavings.Into into) {
        Optional<Refusal> overLimit = limits.forbids(order.cooperative(), MovementDesk.TRANSFER, movement.amount());
        if (overLimit.isPresent()) {
            return Outcome.refused(overLimit.get());
        }
        List<Object> other = List.of(
                AccountRole.CASH, order.place().branch(), movement.amount().currency());
        List<Line> lines = lines(order, List.of(movement), new HashMap<>(Map.of(other, into.account())));
        lines.addAll(into.besides().lines());
        Heading heading = heading(order, into.concept()).saying(into.besides().narrative());
        return write(order, new Entry(heading, merged(lines, into.account())), List.of(movement));
    }

    /** One line for that account, or none if its lines add up to nothing. */
    private static List<Line> merged(List<Line> lines, AccountId account) {
        List<Line> merged = new ArrayList<>(lines);
        merged.removeIf(line -> line.account().equals(account));
        lines.stream()
                .filter(line -> line.account().equals(account))
                .map(Line::amount)
                .reduce(Money::plus)
                .filter(sum -> !sum.isZero())
                .ifPresent(sum -> merged.add(new Line(account, sum, Standing.MEMBER)));
        return merged;
    }

    /** One entry for a movement that comes out of an account that another module keeps. */
    Outcome<Posted> writeFrom(SavingsOrder order, Movement movement, LinkedSavings.From from) {
        Optional<Refusal> overLimit = limits.forbids(order.cooperative(), from.concept(), movement.amount());
        if (overLimit.isPresent()) {
            return Outcome.refused(overLimit.get());
        }
        List<Object> other = List.of(
                AccountRole.CASH, order.place().branch(), movement.amount().currency());
        List<Line> lines = lines(order, List.of(movement), new HashMap<>(Map.of(other, from.account())));
        lines.addAll(from.besides().lines());
        Heading heading = heading(order, from.concept()).saying(from.besides().narrative());
        return write(order, new Entry(heading, lines), List.of(movement));
    }

    private Outcome<Posted> write(
            SavingsOrder order, String concept, List<Movement> movements, Map<List<Object>, AccountId> own) {
        return write(order, new Entry(heading(order, concept), lines(order, movements, own)), movements);
    }

    private Outcome<Posted> write(SavingsOrder order, Entry entry, List<Movement> movements) {
        Outcome<Posted> outcome = hand.explained(order.cooperative(), ledger.post(entry));
        if (outcome instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated()) {
            register.add(order.cooperative(), operation(order, posted), movements);
            limits.posted(
                    order.cooperative(),
                    entry.heading().concept(),
                    movements.getFirst().amount());
            arrivals.came(order.cooperative(), movements, posted.businessDate());
        }
        return outcome;
    }

    /** A movement that is an operation by itself. */
    record Ordered(SavingsOrder order, Movement movement) {}

    /**
     * An entry for each deposit, written together: those that are refused change nothing. For orders of other systems,
     * whose amounts are not limited and who have no drawer: cash is the branch's. A person's come one by one.
     *
     * @param watched  the accounts for which it matters that something comes in
     * @param day  the open one
     */
    List<Outcome<Posted>> writeEach(
            CooperativeId cooperative, List<Ordered> all, Set<AccountId> watched, LocalDate day) {
        Map<List<Object>, AccountId> own = new HashMap<>();
        List<Entry> entries = all.stream()
                .map(one -> new Entry(
                        heading(one.order(), MovementDesk.DEPOSIT), lines(one.order(), List.of(one.movement()), own)))
                .toList();
        // What follows from money that comes in reads the balance, so the entries must be there.
        boolean presuming = Presumption.isAllowed() && watched.isEmpty();
        List<Outcome<Posted>> outcomes =
                presuming ? ledger.presume(cooperative, entries, day) : ledger.postAll(cooperative, entries);
        List<MovementRegister.Single> written = IntStream.range(0, all.size())
                .boxed()
                .flatMap(n -> written(all.get(n), outcomes.get(n)).stream())
                .toList();
        if (!written.isEmpty()) {
            register.addEach(cooperative, written);
            arrivals.came(
                    cooperative,
                    written.stream()
                            .map(MovementRegister.Single::movement)
                            .filter(movement -> watched.contains(movement.account()))
                            .toList(),
                    written.getFirst().operation().day());
        }
        return outcomes;
    }

    private static Optional<MovementRegister.Single> written(Ordered one, Outcome<Posted> outcome) {
        return outcome instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated()
                ? Optional.of(new MovementRegister.Single(operation(one.order(), posted), one.movement()))
                : Optional.empty();
    }

    private static MovementRegister.Operation operation(SavingsOrder order, Posted posted) {
        return new MovementRegister.Operation(
                order.request(),
                posted.entry(),
                posted.businessDate(),
                order.place().valueDate().orElse(posted.businessDate()),
                Optional.empty());
    }

    private static Heading heading(SavingsOrder order, String concept) {
        Heading heading = Heading.of(order.cooperative(), order.request(), concept, order.actor());
        return order.place().valueDate().map(heading::valued).orElse(heading);
    }

    /** What movements do not give each other: positive if it comes in. */
    private static Money cash(List<Movement> movements) {
        return movements.stream().map(Movement::amount).reduce(Money::plus).orElseThrow();
    }

    /** @param own  accounts of the cooperative's own that were looked up before */
    private List<Line> lines(SavingsOrder order, List<Movement> movements, Map<List<Object>, AccountId> own) {
        List<Line> lines = new ArrayList<>();
        Money cash = cash(movements);
        for (Movement movement : movements) {
            lines.add(Line.credit(movement.account(), movement.amount(), Standing.MEMBER));
        }
        if (!cash.isZero()) {
            lines.addFirst(Line.debit(own(order, AccountRole.CASH, cash, own), cash, Standing.MEMBER));
        }
        for (Movement movement : movements) {
            Costs costs = movement.costs();
            Map<AccountRole, Money> owed = new LinkedHashMap<>();
            owed.put(AccountRole.FEE_INCOME, costs.fee());
            owed.put(AccountRole.PENALTY_INCOME, costs.penalty());
            owed.put(AccountRole.MOVEMENT_TAX_PAYABLE, costs.tax());
            owed.values().removeIf(Money::isZero);
            owed.forEach((role, cost) -> {
                lines.add(Line.debit(movement.account(), cost, Standing.MEMBER));
                lines.add(Line.credit(own(order, role, cost, own), cost, Standing.MEMBER));
            });
        }
        return lines;
    }

    private AccountId own(SavingsOrder order, AccountRole role, Money like, Map<List<Object>, AccountId> own) {
        BranchId branch = order.place().branch();
        return own.computeIfAbsent(
                List.of(role, branch, like.currency()),
                none -> accounts.own(order.cooperative(), role, branch, like.currency()));
    }
}
