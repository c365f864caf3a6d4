package coop.milpa.close.internal;

import coop.milpa.close.CloseStep.StepFigures;
import coop.milpa.close.StepReport;
import coop.milpa.kernel.CooperativeId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps of which days are done. In the transaction of that cooperative. */
@Repository
class StepRegister {

    private final JdbcClient jdbc;

    StepRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isDone(CooperativeId cooperative, LocalDate day, String step) {
        return jdbc.sql("""
                        select exists (select from close.step where cooperative_id = :cooperative
                            and business_date = :day and step = :step)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("step", step)
                .query(Boolean.class)
                .single();
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
