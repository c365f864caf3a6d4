package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.GatherDeposits;
import coop.milpa.savings.GatheredDeposits;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.savings.internal.MovementTaxing.Taxed;
import coop.milpa.savings.internal.PositionRegister.Known;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes what one person brings for many accounts, as deposits are taken, in one entry. */
@Service
class GatheringDesk implements GatheredDeposits {

    private final PositionRegister accounts;
    private final MovementRegister register;
    private final MovementBooks books;
    private final MovementTaxing taxes;
    private final Window window;
    private final Days days;
    private final TenantScope tenants;
    private final ReversalDesk reversals;

    GatheringDesk(
            PositionRegister accounts,
            MovementRegister register,
            MovementBooks books,
            MovementTaxing taxes,
            Window window,
            Days days,
            TenantScope tenants,
            ReversalDesk reversals) {
        this.accounts = accounts;
        this.register = register;
        this.books = books;
        this.taxes = taxes;
        this.window = window;
        this.days = days;
        this.tenants = tenants;
        this.reversals = reversals;
    }

    @Override
    public Map<MemberId, List<SavingsAccount>> takers(
            CooperativeId cooperative, Collection<MemberId> owners, Currency currency) {
        return tenants.read(cooperative, () -> accounts.atWill(cooperative, owners, currency)).stream()
                .map(Known::account)
                .collect(Collectors.groupingBy(account -> account.terms().owner()));
    }

    @Override
    public Map<String, Refusal> forbids(CooperativeId cooperative, Map<String, Money> amounts) {
        return tenants.read(
                cooperative,
                () -> days.open(cooperative)
                        .map(open -> forbidden(
                                accounts.numbered(cooperative, amounts.keySet()), amounts, Optional.empty(), open))
                        .orElseGet(() -> amounts.keySet().stream()
                                .collect(Collectors.toMap(number -> number, number -> new LedgerRefusal.NoOpenDay()))));
    }

    private static Map<String, Refusal> forbidden(
            Map<String, Known> known, Map<String, Money> amounts, Optional<LocalDate> valueDate, LocalDate open) {
        Map<String, Refusal> forbidden = new LinkedHashMap<>();
        amounts.forEach((number, amount) -> {
            Known account = known.get(number);
            Optional<? extends Refusal> why = account == null
                    ? Optional.of(new OperationRefusal.UnknownAccount(number))
                    : MovementPolicy.forbidsComing(account, open, new MovementPolicy.Asked(amount, valueDate));
            why.ifPresent(refusal -> forbidden.put(number, refusal));
        });
        return forbidden;
    }

    @Override
    public Outcome<SavingsReceipt> take(GatherDeposits command) {
        SavingsOrder order = command.order();
        return tenants.write(order.cooperative(), () -> {
            register.lock(order.cooperative(), order.request());
            List<Recorded> before = register.askedBy(order.cooperative(), order.request());
            if (!before.isEmpty()) {
                return repeated(command, before);
            }
            Optional<LocalDate> open = days.open(order.cooperative());
            if (open.isEmpty()) {
                return Outcome.refused(new LedgerRefusal.NoOpenDay());
            }
            return take(command, open.get());
        });
    }

    private static Outcome<SavingsReceipt> repeated(GatherDeposits command, List<Recorded> before) {
        Money sum = sum(before.stream().map(Recorded::movement).map(Movement::amount));
        boolean same = before.size() == command.amounts().size() && sum.equals(command.sum());
        return same
                ? Outcome.done(receipt(
                        before.stream().map(Recorded::movement).toList(),
                        before.getFirst().entry(),
                        before.getFirst().day()))
                : Outcome.refused(
                        new LedgerRefusal.RequestReused(command.order().request()));
    }

    private Outcome<SavingsReceipt> take(GatherDeposits command, LocalDate open) {
        SavingsOrder order = command.order();
        Map<String, Known> known =
                accounts.lockNumbered(order.cooperative(), command.amounts().keySet());
        Optional<Refusal> refusal = NamedDay.forbids(order, open)
                .or(() -> forbidden(known, command.amounts(), order.place().valueDate(), open).values().stream()
                        .findFirst())
                .or(() -> window.forbidsCash(order, command.sum(), command.cash(), open));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Movement> movements = movements(command, known, open);
        Set<AccountId> watched = new HashSet<>();
        known.values().stream()
                .filter(Known::watched)
                .forEach(one -> watched.add(one.account().id()));
        return books.gather(command, movements, watched).map(posted -> {
            if (!posted.repeated()) {
                window.keep(order.cooperative(), posted.entry(), command.sum(), command.cash());
            }
            return receipt(movements, posted);
        });
    }

    @Override
    public Outcome<SavingsReceipt> undo(ReverseSavings command) {
        return tenants.write(command.order().cooperative(), () -> reversals.reverseGathered(command));
    }

    /** What a child gives to whoever collects it is the child's own: it counts as if she had come herself. */
    private List<Movement> movements(GatherDeposits command, Map<String, Known> known, LocalDate open) {
        List<Taxed> taxed = command.amounts().entrySet().stream()
                .map(one -> new Taxed(
                        MovementTaxing.DEPOSIT,
                        Objects.requireNonNull(known.get(one.getKey()))
                                .account()
                                .id(),
                        one.getValue(),
                        open))
                .toList();
        List<Money> due = taxes.taxes(command.order().cooperative(), taxed);
        return IntStream.range(0, taxed.size())
                .mapToObj(n -> {
                    Taxed one = taxed.get(n);
                    Costs free = Movement.free(one.amount());
                    var costs = new Costs(free.fee(), free.penalty(), due.get(n));
                    return new Movement(one.account(), Movement.Kind.GATHERED, one.amount(), costs, true);
                })
                .toList();
    }

    private static SavingsReceipt receipt(List<Movement> movements, Posted posted) {
        return receipt(movements, posted.entry(), posted.businessDate());
    }

    private static SavingsReceipt receipt(List<Movement> movements, EntryId entry, LocalDate day) {
        Money sum = sum(movements.stream().map(Movement::amount));
        Money tax = sum(movements.stream().map(movement -> movement.costs().tax()));
        Costs free = Movement.free(sum);
        return new SavingsReceipt(entry, day, sum, new Costs(free.fee(), free.penalty(), tax));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus).orElseThrow();
    }
}
