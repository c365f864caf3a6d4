package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Held;
import coop.milpa.ledger.Hold;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.PlaceHold;
import coop.milpa.ledger.PlaceTransfer;
import coop.milpa.ledger.PostTransfer;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReleaseHold;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds in PostgreSQL, changed by stored functions only. */
@Service
class SqlHolds implements Holds {

    private final HoldFunctions functions;
    private final HoldRegister register;
    private final TenantScope tenants;

    SqlHolds(HoldFunctions functions, HoldRegister register, TenantScope tenants) {
        this.functions = functions;
        this.register = register;
        this.tenants = tenants;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Held> place(PlaceHold command) {
        return placed(command, functions.place(command));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Held> place(PlaceTransfer command) {
        return placed(command.hold(), functions.place(command));
    }

    private static Outcome<Held> placed(PlaceHold command, HoldAnswer answer) {
        if (answer.isRefused()) {
            return Outcome.refused(answer.refusal(
                    command.heading().request(), Optional.of(command.amount().currency())));
        }
        return held(answer);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Held> release(ReleaseHold command) {
        HoldAnswer answer = functions.release(command);
        return answer.isRefused() ? Outcome.refused(answer.refusal(command.request(), Optional.empty())) : held(answer);
    }

    private static Outcome<Held> held(HoldAnswer answer) {
        return Outcome.done(new Held(answer.hold(), answer.day().orElseThrow(), answer.isRepeated()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Posted> post(PostTransfer command) {
        HoldAnswer answer = functions.post(command);
        if (answer.isRefused()) {
            return Outcome.refused(answer.refusal(command.heading().request(), currencyOf(command)));
        }
        return Outcome.done(
                new Posted(answer.entry().orElseThrow(), answer.day().orElseThrow(), answer.isRepeated()));
    }

    private Optional<Currency> currencyOf(PostTransfer command) {
        return command.part()
                .map(Money::currency)
                .or(() -> find(command.heading().cooperative(), command.hold())
                        .map(hold -> hold.amount().currency()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long expire(CooperativeId cooperative, LocalDate through) {
        return functions.expire(cooperative, through);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long endAll(CooperativeId cooperative, Collection<HoldId> holds) {
        return functions.endAll(cooperative, holds);
    }

    @Override
    public Optional<Hold> find(CooperativeId cooperative, HoldId hold) {
        return tenants.read(cooperative, () -> register.find(cooperative, hold));
    }

    @Override
    public List<Hold> standing(CooperativeId cooperative, AccountId account) {
        return tenants.read(cooperative, () -> register.standing(cooperative, account));
    }
}
