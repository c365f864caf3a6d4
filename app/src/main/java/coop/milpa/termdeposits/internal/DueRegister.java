package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.termdeposits.internal.DepositRegister.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** The deposits to which something is due on a day, in PostgreSQL. Works in the caller's transaction. */
@Repository
class DueRegister {

    private static final String MONTHS_PAST = """
            ((date_part('year', :on::date) - date_part('year', t.starts)) * 12
                + date_part('month', :on::date) - date_part('month', t.starts))::integer
            """;

    private final DepositRegister deposits;

    DueRegister(DepositRegister deposits) {
        this.deposits = deposits;
    }

    /** Those of which a month's interest is paid from a day on; the last month's is paid when the term ends. */
    List<TermRow> monthly(CooperativeId cooperative, LocalDate on) {
        String condition = """
                d.closed_on is null and d.payout = 'MONTHLY_TO_SAVINGS' and t.starts < :on and t.matures > :on
                and %1$s between 1 and t.months - 1
                and (t.starts + make_interval(months => %1$s))::date = :on
                """.formatted(MONTHS_PAST);
        return deposits.where(cooperative, new Wanted(condition, Map.of("on", on)));
    }

    /** Those whose term has ended when a day begins, and that wait. */
    List<TermRow> matured(CooperativeId cooperative, LocalDate on) {
        return deposits.where(cooperative, new Wanted("t.ended_on is null and t.matures <= :on", Map.of("on", on)));
    }
}
