package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.EndExemption;
import coop.milpa.savings.ExemptSavings;
import coop.milpa.savings.MovementExemptions;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.TaxRefusal;
import java.util.Map;
import java.util.Optional;
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
        CooperativeId cooperative = command.order().cooperative();
        return lookup.change(command.order(), command.number(), position -> {
            AccountId account = position.account().id();
            String operation = command.operation();
            Optional<String> before = register.operation(cooperative, account, position.day());
            if (before.isPresent() && register.stands(cooperative, account)) {
                return before.get().equals(operation)
                        ? Outcome.done(position.account())
                        : Outcome.refused(new TaxRefusal.ExemptAlready(command.number(), before.get()));
            }
            Optional<TaxRefusal> refusal = before.isPresent()
                    ? Optional.of(new TaxRefusal.ExemptAlready(command.number(), before.get()))
                    : taxes.forbidsExempting(cooperative, operation, position);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            register.add(command, account, position.day());
            var facts =
                    Map.of("operation", operation, "source", command.source().text());
            trail.decided(command.order(), position.account(), "savings.movements-exempted", facts);
            return Outcome.done(position.account());
        });
    }

    @Override
    public Outcome<SavingsAccount> end(EndExemption command) {
        CooperativeId cooperative = command.order().cooperative();
        return lookup.change(command.order(), command.number(), position -> {
            AccountId account = position.account().id();
            if (!register.stands(cooperative, account)) {
                return register.ended(cooperative, account, position.day())
                        ? Outcome.done(position.account())
                        : Outcome.refused(new TaxRefusal.NotExempt(command.number()));
            }
            register.end(cooperative, account, position.day());
            trail.decided(command.order(), position.account(), "savings.exemption-ended", Map.of());
            return Outcome.done(position.account());
        });
    }
}
