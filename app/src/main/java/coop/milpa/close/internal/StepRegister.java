package coop.milpa.close.internal;

import coop.milpa.close.CloseStep.StepFigures;
import coop.milpa.close.StepReport;
import coop.milpa.kernel.CooperativeId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps of which days are done. In the transaction of that cooperative. */
@Repository
class StepRegister {

    private final JdbcClient jdbc;

    StepRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps of a day that are done. */
    Set<String> done(CooperativeId cooperative, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select step from close.step where cooperative_id = :cooperative and business_date = :day
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> row.getString(1))
                .list());
    }

    /**
     * Lets this transaction's commit not wait for the disk. What is lost if the machine stops is the step and the row
     * that says so, together, and it is done again; the seal of the day waits for the disk, and by then for all of it.
     */
    void waitForSeal() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    void done(CooperativeId cooperative, LocalDate day, String step, StepFigures figures, Duration took) {
        jdbc.sql("""
                        insert into close.step (cooperative_id, business_date, step, affected, words, took_micros)
                        values (:cooperative, :day, :step, :affected, :words, :took)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("step", step)
                .param("affected", figures.rows())
                .param("words", figures.words())
                .param("took", took.toNanos() / 1000)
                .update();
    }

    List<StepReport> of(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select step, affected, words, took_micros, done_at from close.step
                        where cooperative_id = :cooperative and business_date = :day order by done_at, step
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> new StepReport(
                        row.getString("step"),
                        row.getLong("affected"),
                        row.getString("words"),
                        Duration.of(row.getLong("took_micros"), ChronoUnit.MICROS),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
