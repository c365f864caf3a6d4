package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobId;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.JobStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs and their steps in PostgreSQL. */
@Repository
class JobRegister {

    /** A job as it is written, before anyone has asked whether its process lives. */
    record Row(JobId id, JobOrder order, Job.Run run, ProcessId process) {}

    private static final String COLUMNS = """
            select cooperative_id, job_id, kind, key, attempt, state, started_at, changed_at, words, process_id
            from platform.job where cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    JobRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(JobOrder order) {
        return find(order, COLUMNS + " and kind = :kind and key = :key");
    }

    Optional<Row> find(CooperativeId cooperative, JobId job) {
        return jdbc.sql(COLUMNS + " and job_id = :job")
                .param("cooperative", cooperative.value())
                .param("job", job.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /** Finds the row and keeps others from changing it until the transaction ends. */
    Optional<Row> lock(JobOrder order) {
        return find(order, COLUMNS + " and kind = :kind and key = :key for update");
    }

    List<Row> latest(CooperativeId cooperative, int limit) {
        return jdbc.sql(COLUMNS + " order by started_at desc, job_id desc limit :limit")
                .param("cooperative", cooperative.value())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** The steps of many jobs of one cooperative. */
    Map<JobId, List<JobStep>> steps(CooperativeId cooperative, List<Row> jobs) {
        Map<JobId, List<JobStep>> steps = new HashMap<>();
        jdbc.sql("""
                        select job_id, position, name, rounds, done, total, took_millis from platform.job_step
                        where cooperative_id = :cooperative and job_id = any(:jobs::uuid[]) order by position
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "jobs",
                        jobs.stream().map(job -> job.id().value().toString()).toArray(String[]::new))
                .query(row -> {
                    steps.computeIfAbsent(new JobId(row.getObject("job_id", UUID.class)), id -> new ArrayList<>())
                            .add(step(row));
                });
        return steps;
    }

    /** Begins a job that was never begun; says whether it did, or someone else was faster. */
    boolean begin(Row job) {
        return jdbc.sql("""
                                insert into platform.job (cooperative_id, job_id, kind, key, attempt, state, started_at,
                                    changed_at, words, process_id)
                                values (:cooperative, :job, :kind, :key, 1, 'RUNNING', :at, :at, '', :process)
                                on conflict (cooperative_id, kind, key) do nothing
                                """)
                        .param("cooperative", job.order().cooperative().value())
                        .param("job", job.id().value())
                        .param("kind", job.order().kind())
                        .param("key", job.order().key())
                        .param("at", job.run().started().atOffset(ZoneOffset.UTC))
                        .param("process", job.process().value())
                        .update()
                == 1;
    }

    /** Begins the next attempt at a job that is locked; the steps of the last attempt go. */
    void beginAgain(Row job, ProcessId process, Instant at) {
        jdbc.sql("delete from platform.job_step where cooperative_id = :cooperative and job_id = :job")
                .param("cooperative", job.order().cooperative().value())
                .param("job", job.id().value())
                .update();
        jdbc.sql("""
                        update platform.job set attempt = attempt + 1, state = 'RUNNING', started_at = :at,
                            changed_at = :at, words = '', process_id = :process
                        where cooperative_id = :cooperative and job_id = :job
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("process", process.value())
                .param("cooperative", job.order().cooperative().value())
                .param("job", job.id().value())
                .update();
    }

    /** Writes where an attempt stands, unless another process has begun the next one. */
    void write(Row job, Job.State state, String words, Instant at) {
        jdbc.sql("""
                        update platform.job set state = :state, words = :words, changed_at = :at
                        where cooperative_id = :cooperative and job_id = :job and process_id = :process
                          and attempt = :attempt
                        """)
                .param("state", state.name())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cooperative", job.order().cooperative().value())
                .param("job", job.id().value())
                .param("process", job.process().value())
                .param("attempt", job.run().number())
                .update();
    }

    /** Progress is told often and lost without harm, so nobody waits for the disk. */
    void hurry() {
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }

    void writeSteps(Row job, List<JobStep> steps) {
        jdbc.sql("""
                        insert into platform.job_step (cooperative_id, job_id, position, name, rounds, done, total,
                            took_millis)
                        select :cooperative, :job, * from unnest(:positions::int[], :names::text[], :rounds::bigint[],
                            :dones::bigint[], :totals::bigint[], :tooks::bigint[])
                        on conflict (cooperative_id, job_id, name) do update set rounds = excluded.rounds,
                            done = excluded.done, total = excluded.total, took_millis = excluded.took_millis
                        """)
                .param("cooperative", job.order().cooperative().value())
                .param("job", job.id().value())
                .param("positions", steps.stream().map(JobStep::position).toArray(Integer[]::new))
                .param("names", steps.stream().map(JobStep::name).toArray(String[]::new))
                .param("rounds", numbers(steps, JobStep::rounds))
                .param("dones", numbers(steps, JobStep::done))
                .param("totals", numbers(steps, JobStep::total))
                .param("tooks", numbers(steps, step -> step.took().toMillis()))
                .update();
    }

    private Optional<Row> find(JobOrder order, String sql) {
        return jdbc.sql(sql)
                .param("cooperative", order.cooperative().value())
                .param("kind", order.kind())
                .param("key", order.key())
                .query((row, n) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        var order = new JobOrder(
                new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                row.getString("kind"),
                row.getString("key"));
        var run = new Job.Run(
                row.getInt("attempt"),
                Job.State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("words"));
        var process = new ProcessId(row.getObject("process_id", UUID.class));
        return new Row(new JobId(row.getObject("job_id", UUID.class)), order, run, process);
    }

    private static JobStep step(ResultSet row) throws SQLException {
        return new JobStep(
                row.getInt("position"),
                row.getString("name"),
                row.getLong("rounds"),
                row.getLong("done"),
                row.getLong("total"),
                Duration.ofMillis(row.getLong("took_millis")));
    }

    private static Long[] numbers(List<JobStep> steps, Function<JobStep, Long> column) {
        return steps.stream().map(column).toArray(Long[]::new);
    }
}
