package coop.milpa.cheques.internal;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeRefusal;
import coop.milpa.cheques.Cheques;
import coop.milpa.cheques.ReturnCheque;
import coop.milpa.cheques.TakeCheque;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Carries each request about a cheque out once. */
@Service
class ChequeDesk implements Cheques {

    private final ChequeRegister register;
    private final TakingDesk taking;
    private final ReturningDesk returning;
    private final Attempt attempt;
    private final Days days;
    private final TenantScope tenants;

    ChequeDesk(
            ChequeRegister register,
            TakingDesk taking,
            ReturningDesk returning,
            Attempt attempt,
            Days days,
            TenantScope tenants) {
        this.register = register;
        this.taking = taking;
        this.returning = returning;
        this.attempt = attempt;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Cheque> take(TakeCheque command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            return register.asked(cooperative, command.request())
                    .map(before -> again(command, before))
                    .orElseGet(() -> onOpenDay(cooperative, day -> attempt.of(() -> taking.take(command, day))));
        });
    }

    private static Outcome<Cheque> again(TakeCheque command, Cheque before) {
        boolean same =
                before.paper().equals(command.paper()) && before.into().number().equals(command.savings());
        return same ? Outcome.done(before) : Outcome.refused(new ChequeRefusal.RequestReused());
    }

    @Override
    public Outcome<Cheque> giveBack(ReturnCheque command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            return register.givenBackBy(cooperative, command.request())
                    .map(before -> before.number() == command.number()
                            ? Outcome.done(before)
                            : Outcome.<Cheque>refused(new ChequeRefusal.RequestReused()))
                    .orElseGet(() -> onOpenDay(cooperative, day -> attempt.of(() -> returning.giveBack(command, day))));
        });
    }

    private Outcome<Cheque> onOpenDay(CooperativeId cooperative, Function<LocalDate, Outcome<Cheque>> work) {
        return days.open(cooperative).map(work).orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
    }

    @Override
    public Optional<Cheque> find(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> register.find(cooperative, number));
    }
}
