package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.Mandates;
import coop.milpa.members.Taking;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.termdeposits.InstructTermDeposit;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermRefusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what owners want otherwise than they said. In the caller's transaction; asking again changes nothing. */
@Component
class InstructionDesk {

    private final DepositRegister register;
    private final HerSavings savings;
    private final Mandates mandates;
    private final AuditTrail audit;

    InstructionDesk(DepositRegister register, HerSavings savings, Mandates mandates, AuditTrail audit) {
        this.register = register;
        this.savings = savings;
        this.mandates = mandates;
        this.audit = audit;
    }

    Outcome<TermDeposit> instruct(InstructTermDeposit command, LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        Optional<TermRow> found = register.find(cooperative, command.number());
        if (found.isEmpty()) {
            return Outcome.refused(new TermRefusal.UnknownDeposit(command.number()));
        }
        TermRow row = found.get();
        if (!row.deposit().isOpen()) {
            LocalDate on = row.deposit().days().closedOn().orElseThrow();
            return Outcome.refused(new TermRefusal.AlreadyClosed(command.number(), on));
        }
        String number = command.instructions().savings();
        Optional<AccountId> into =
                savings.find(cooperative, row.deposit().owner(), row.principal().currency(), number);
        if (into.isEmpty()) {
            return Outcome.refused(new TermRefusal.SavingsNotHers(number));
        }
        var asking =
                new Taking(row.account(), row.deposit().owner(), command.order().acting(), row.nothing());
        Optional<Refusal> notTheirs = mandates.forbids(cooperative, asking, day);
        if (notTheirs.isPresent()) {
            return Outcome.refused(notTheirs.get());
        }
        register.instruct(cooperative, row.account(), command.instructions().renewal(), into.get());
        audit.record(cooperative, told(row, command));
        return Outcome.done(
                register.find(cooperative, command.number()).orElseThrow().deposit());
    }

    private static Change told(TermRow row, InstructTermDeposit command) {
        return new Change(
                new Subject("term-deposit", Long.toString(command.number())),
                "termdeposits.deposit-instructed",
                Json.of(Map.of("renewal", row.deposit().instructions().renewal().name())),
                Json.of(Map.of(
                        "renewal", command.instructions().renewal().name(),
                        "savings", command.instructions().savings())));
    }
}
