package coop.milpa.origination.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.origination.Budget;
import coop.milpa.origination.BudgetLine;
import coop.milpa.origination.FieldVisit;
import coop.milpa.origination.RecordVisit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budgets and visits in PostgreSQL. Works in the caller's transaction. */
@Repository
class ApplicationParts {

    private final JdbcClient jdbc;

    ApplicationParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BudgetLine> budget(CooperativeId cooperative, long number) {
        return jdbc.sql("""
                        select b.part, b.flow, b.words, b.monthly, a.currency
                        from origination.budget_line b
                        join origination.application a using (cooperative_id, number)
                        where b.cooperative_id = :cooperative and b.number = :number order by b.place
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .query((row, n) -> new BudgetLine(
                        BudgetLine.Part.valueOf(row.getString("part")),
                        BudgetLine.Flow.valueOf(row.getString("flow")),
                        row.getString("words"),
                        new Money(row.getLong("monthly"), Currency.getInstance(row.getString("currency")))))
                .list();
    }

    /** In the place of the one before. */
    void write(CooperativeId cooperative, long number, Budget budget) {
        jdbc.sql("delete from origination.budget_line where cooperative_id = :cooperative and number = :number")
                .param("cooperative", cooperative.value())
                .param("number", number)
                .update();
        List<BudgetLine> lines = budget.lines();
        jdbc.sql("""
                        insert into origination.budget_line (cooperative_id, number, place, part, flow, words, monthly)
                        select :cooperative, :number, place, part, flow, words, monthly
                        from unnest(:places::integer[], :parts::text[], :flows::text[], :words::text[],
                            :amounts::bigint[]) as b (place, part, flow, words, monthly)
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .param("places", IntStream.rangeClosed(1, lines.size()).boxed().toArray(Integer[]::new))
                .param("parts", lines.stream().map(line -> line.part().name()).toArray(String[]::new))
                .param("flows", lines.stream().map(line -> line.flow().name()).toArray(String[]::new))
                .param("words", lines.stream().map(BudgetLine::words).toArray(String[]::new))
                .param(
                        "amounts",
                        lines.stream().map(line -> line.monthly().minor()).toArray(Long[]::new))
                .update();
    }

    List<FieldVisit> visits(CooperativeId cooperative, long number) {
        return jdbc.sql("""
                        select on_day, actor_id, notes, latitude, longitude from origination.visit
                        where cooperative_id = :cooperative and number = :number order by place
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .query((row, n) -> visit(row))
                .list();
    }

    /** What the same request noted before, and of which application. */
    Optional<Noted> noted(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select number, on_day, actor_id, notes, latitude, longitude from origination.visit
                        where cooperative_id = :cooperative and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new Noted(row.getLong("number"), visit(row)))
                .optional();
    }

    /** A visit of an application. */
    record Noted(long number, FieldVisit visit) {}

    /** Whoever asks holds the application. */
    void add(RecordVisit command, ActorId by) {
        jdbc.sql("""
                        insert into origination.visit (cooperative_id, number, request_id, place, on_day, actor_id,
                            notes, latitude, longitude)
                        select :cooperative, :number, :request, coalesce(max(place), 0) + 1, :on, :by, :notes,
                            :latitude::numeric, :longitude::numeric
                        from origination.visit where cooperative_id = :cooperative and number = :number
                        """)
                .param("cooperative", command.cooperative().value())
                .param("number", command.number())
                .param("request", command.request().value())
                .param("on", command.on())
                .param("by", by.value())
                .param("notes", command.notes())
                .param(
                        "latitude",
                        command.position().map(FieldVisit.Position::latitude).orElse(null))
                .param(
                        "longitude",
                        command.position().map(FieldVisit.Position::longitude).orElse(null))
                .update();
    }

    private static FieldVisit visit(ResultSet row) throws SQLException {
        Optional<FieldVisit.Position> position = row.getBigDecimal("latitude") == null
                ? Optional.empty()
                : Optional.of(new FieldVisit.Position(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")));
        return new FieldVisit(
                row.getObject("on_day", LocalDate.class),
                new ActorId(row.getObject("actor_id", UUID.class)),
                row.getString("notes"),
                position);
    }
}
