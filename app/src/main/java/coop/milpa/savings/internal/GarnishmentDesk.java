package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.internal.GarnishmentRegister.Kept;
import coop.milpa.savings.internal.GarnishmentRegister.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Enters orders to keep money for debts, and ends them. */
@Service
class GarnishmentDesk implements Garnishments {

    private final AccountLookup lookup;
    private final Members members;
    private final SavingsAccounts accounts;
    private final Positions positions;
    private final GarnishmentRegister register;
    private final StandingGarnishments standing;
    private final Garnishing garnishing;
    private final GarnishmentPaying paying;
    private final SavingsTrail trail;

    GarnishmentDesk(
            AccountLookup lookup,
            Members members,
            SavingsAccounts accounts,
            Positions positions,
            GarnishmentRegister register,
            StandingGarnishments standing,
            Garnishing garnishing,
            GarnishmentPaying paying,
            SavingsTrail trail) {
        this.lookup = lookup;
        this.members = members;
        this.accounts = accounts;
        this.positions = positions;
        this.register = register;
        this.standing = standing;
        this.garnishing = garnishing;
        this.paying = paying;
        this.trail = trail;
    }

    @Override
    public Outcome<Garnished> place(PlaceGarnishment command) {
        CooperativeId cooperative = command.order().cooperative();
        return lookup.onOpenDay(command.order(), open -> {
            Optional<Member> debtor = members.find(cooperative, command.debtor());
            if (debtor.isEmpty()) {
                return Outcome.refused(new OperationRefusal.NotAMember(command.debtor()));
            }
            Map<String, SavingsAccount> reached =
                    accounts.numbered(cooperative, command.reach().accounts());
            Optional<String> unknown = command.reach().accounts().stream()
                    .filter(number -> !reached.containsKey(number))
                    .findFirst();
            if (unknown.isPresent()) {
                return MovementDesk.unknown(unknown.get());
            }
            List<SavingsAccount> inOrder =
                    command.reach().accounts().stream().map(reached::get).toList();
            Optional<Row> before = register.askedBy(cooperative, command.order().request());
            return before.isPresent()
                    ? repeated(command, before.get(), debtor.get().id(), ids(inOrder))
                    : place(command, debtor.get(), inOrder, open);
        });
    }

    private Outcome<Garnished> repeated(
            PlaceGarnishment command, Row before, MemberId debtor, List<AccountId> inOrder) {
        boolean same = before.debtor().equals(debtor)
                && before.caseNumber().equals(command.by().caseNumber())
                && before.amount().equals(command.reach().amount())
                && register.accounts(command.order().cooperative(), before.id()).equals(inOrder);
        return same
                ? Outcome.done(garnished(command.order().cooperative(), before))
                : Outcome.refused(
                        new LedgerRefusal.RequestReused(command.order().request()));
    }

    private Outcome<Garnished> place(
            PlaceGarnishment command, Member debtor, List<SavingsAccount> inOrder, LocalDate open) {
        CooperativeId cooperative = command.order().cooperative();
        Optional<Refusal> otherDay = NamedDay.forbids(command.order(), open);
        if (otherDay.isPresent()) {
            return Outcome.refused(otherDay.get());
        }
        Optional<OperationRefusal> refusal = inOrder.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(account -> positions.of(cooperative, account, open))
                .flatMap(position -> GarnishmentPolicy.forbids(command, debtor, position).stream())
                .findFirst();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        GarnishmentId id = GarnishmentId.next();
        register.add(id, command, debtor.id(), open);
        register.reach(cooperative, id, ids(inOrder));
        garnishing.topUp(cooperative, ids(inOrder));
        Map<String, String> facts = Map.of(
                "authority", command.by().authority(), "case", command.by().caseNumber());
        inOrder.forEach(account -> trail.decided(command.order(), account, "savings.garnished", facts));
        return Outcome.done(
                garnished(cooperative, register.find(cooperative, id).orElseThrow()));
    }

    @Override
    public Outcome<Garnished> lift(EndGarnishment command) {
        return end(command, (order, kept) -> paying.letGo(order, kept));
    }

    @Override
    public Outcome<Garnished> pay(EndGarnishment command) {
        return end(command, (order, kept) -> paying.pay(order, kept));
    }

    @Override
    public List<Standing> over(CooperativeId cooperative, AccountId account) {
        return lookup.reading(cooperative, () -> standing.over(cooperative, account));
    }

    @Override
    public boolean reaches(CooperativeId cooperative, GarnishmentId garnishment, AccountId account) {
        return lookup.reading(
                cooperative, () -> register.accounts(cooperative, garnishment).contains(account));
    }

    /** What becomes of money that was kept. */
    private interface Ending {
        Optional<Refusal> of(SavingsOrder order, List<Kept> kept);
    }

    private Outcome<Garnished> end(EndGarnishment command, Ending ending) {
        SavingsOrder order = command.order();
        CooperativeId cooperative = order.cooperative();
        return lookup.onOpenDay(order, open -> {
            Optional<Row> row = register.find(cooperative, command.garnishment());
            if (row.isEmpty()) {
                return Outcome.refused(new OperationRefusal.UnknownGarnishment(command.garnishment()));
            }
            if (row.get().endedBy().isPresent()) {
                return row.get().endedBy().get().equals(order.request())
                        ? Outcome.done(garnished(cooperative, row.get()))
                        : Outcome.refused(
                                new OperationRefusal.GarnishmentEnded(row.get().caseNumber()));
            }
            return paying.attempt(() -> {
                Optional<Refusal> refusal =
                        NamedDay.forbids(order, open).or(() -> ending.of(order, register.kept(cooperative, row.get())));
                if (refusal.isPresent()) {
                    return Outcome.refused(refusal.get());
                }
                register.end(cooperative, row.get().id(), order.request(), open);
                return Outcome.done(garnished(cooperative, row.get()));
            });
        });
    }

    private Garnished garnished(CooperativeId cooperative, Row order) {
        Money nothing = Money.zero(order.currency());
        return new Garnished(
                order.id(),
                register.kept(cooperative, order).stream().map(Kept::amount).reduce(nothing, Money::plus));
    }

    private static List<AccountId> ids(List<SavingsAccount> accounts) {
        return accounts.stream().map(SavingsAccount::id).toList();
    }
}
