package coop.milpa.origination.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.origination.OriginationRefusal;
import coop.milpa.origination.internal.ApplicationRegister.Kept;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Where all of an application is kept. */
@Component
record Records(
        ApplicationRegister applications,
        ApplicationParts parts,
        EvaluationRegister evaluations,
        VoteRegister votes,
        Days days) {

    /** Does something with an application on the open day, while nobody else does. In the caller's transaction. */
    <T> Outcome<T> open(CooperativeId cooperative, long number, BiFunction<Kept, LocalDate, Outcome<T>> work) {
        return days.open(cooperative)
                .map(day -> applications
                        .locked(cooperative, number)
                        .map(kept -> work.apply(kept, day))
                        .orElseGet(() -> Outcome.refused(new OriginationRefusal.UnknownApplication(number))))
                .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
    }
}
