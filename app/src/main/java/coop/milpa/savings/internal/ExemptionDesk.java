package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.savings.EndExemption;
import coop.milpa.savings.ExemptSavings;
import coop.milpa.savings.MovementExemptions;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.TaxRefusal;
import coop.milpa.savings.internal.ExemptionRegister.Asked;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Notes which accounts are exempt from the tax on movements, each time with the record of who said so. */
@Service
class ExemptionDesk implements MovementExemptions {

    private final AccountLookup lookup;
    private final ExemptionRegister register;
    private final MovementTaxing taxes;
    private final SavingsTrail trail;

    ExemptionDesk(AccountLookup lookup, ExemptionRegister register, MovementTaxing taxes, SavingsTrail trail) {
        this.lookup = lookup;
        this.register = register;
        this.taxes = taxes;
        this.trail = trail;
    }

    @Override
    public Outcome<SavingsAccount> declare(ExemptSavings command) {
        var asked = new Said(command.order(), command.number(), Optional.of(command.operation()));
        return once(asked, position -> declare(command, position));
    }

    @Override
    public Outcome<SavingsAccount> end(EndExemption command) {
        return once(new Said(command.order(), command.number(), Optional.empty()), position -> end(command, position));
    }

    /** What is asked: that movements of an account are exempt as an operation, or no longer. */
    private record Said(SavingsOrder order, String number, Optional<String> operation) {}

    private Outcome<SavingsAccount> once(Said said, Function<Position, Outcome<SavingsAccount>> work) {
        RequestId request = said.order().request();
        return lookup.change(said.order(), said.number(), position -> {
            Optional<Asked> before = register.asked(said.order().cooperative(), request);
            if (before.isEmpty()) {
                Optional<Refusal> otherDay = NamedDay.forbids(said.order(), position.day());
                return otherDay.isPresent() ? Outcome.refused(otherDay.get()) : work.apply(position);
            }
            return before.get().equals(new Asked(position.account().id(), said.operation()))
                    ? Outcome.done(position.account())
                    : Outcome.refused(new LedgerRefusal.RequestReused(request));
        });
    }

    private Outcome<SavingsAccount> declare(ExemptSavings command, Position position) {
        CooperativeId cooperative = command.order().cooperative();
        AccountId account = position.account().id();
        Optional<String> before = Optional.ofNullable(register.operations(cooperative, Set.of(account), position.day())
                .get(account));
        Optional<TaxRefusal> refusal = before.isPresent()
                ? Optional.of(new TaxRefusal.ExemptAlready(command.number(), before.get()))
                : taxes.forbidsExempting(cooperative, command.operation(), position);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.add(command, account, position.day());
        var facts = Map.of(
                "operation", command.operation(), "source", command.source().text());
        trail.decided(command.order(), position.account(), "savings.movements-exempted", facts);
        return Outcome.done(position.account());
    }

    private Outcome<SavingsAccount> end(EndExemption command, Position position) {
        CooperativeId cooperative = command.order().cooperative();
        AccountId account = position.account().id();
        if (!register.stands(cooperative, account)) {
            return Outcome.refused(new TaxRefusal.NotExempt(command.number()));
        }
        register.end(cooperative, account, position.day(), command.order().request());
        trail.decided(command.order(), position.account(), "savings.exemption-ended", Map.of());
        return Outcome.done(position.account());
    }
}
