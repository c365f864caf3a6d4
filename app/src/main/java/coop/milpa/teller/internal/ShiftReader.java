package coop.milpa.teller.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CountId;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shift.State;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftCount.Kind;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.internal.ShiftRegister.Moved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads shifts with what was counted: four statements, however many there are. In the caller's transaction. */
@Repository
class ShiftReader {

    private static final String UNFINISHED = "s.state in ('OPENING', 'OPEN', 'CLOSING')";

    private final JdbcClient jdbc;
    private final CountLines lines;

    ShiftReader(JdbcClient jdbc, CountLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /**
     * A shift with what moved in its drawer.
     *
     * @param before  on its day before it began
     * @param through  from that day on until it was counted at its close; empty before
     * @param closedOn  the day of the books on which it ended
     */
    record Kept(Shift shift, Moved before, Optional<Moved> through, Optional<LocalDate> closedOn) {}

    /** Nobody else changes it until the transaction ends. */
    Optional<Shift> lock(CooperativeId cooperative, ShiftId shift) {
        jdbc.sql("select from teller.shift where cooperative_id = :cooperative and shift_id = :shift for update")
                .param("cooperative", cooperative.value())
                .param("shift", shift.value())
                .query()
                .listOfRows();
        return find(cooperative, shift).map(Kept::shift);
    }

    Optional<Kept> find(CooperativeId cooperative, ShiftId shift) {
        return where(cooperative, "s.shift_id = :shift", Map.of("shift", shift.value())).stream()
                .findFirst();
    }

    List<Shift> unfinished(CooperativeId cooperative) {
        return shifts(where(cooperative, UNFINISHED + " order by s.shift_id", Map.of()));
    }

    List<Shift> of(CooperativeId cooperative, ActorId cashier) {
        return shifts(where(
                cooperative,
                UNFINISHED + " and s.cashier = :cashier order by s.currency",
                Map.of("cashier", cashier.value())));
    }

    List<Shift> of(CooperativeId cooperative, CashPointId drawer, int limit) {
        return shifts(where(
                cooperative,
                "s.point_id = :point order by s.shift_id desc limit :limit",
                Map.of("point", drawer.value(), "limit", limit)));
    }

    /** A branch's shifts of a day, by drawer and time. */
    List<Kept> of(CooperativeId cooperative, BranchId branch, LocalDate day) {
        return where(
                cooperative,
                "p.branch_id = :branch and s.business_date = :day order by p.currency, p.code, s.shift_id",
                Map.of("branch", branch.value(), "day", day));
    }

    /** All there ever were, by drawer and time. */
    List<Kept> all(CooperativeId cooperative) {
        return where(cooperative, "true order by s.point_id, s.shift_id", Map.of());
    }

    private static List<Shift> shifts(List<Kept> kept) {
        return kept.stream().map(Kept::shift).toList();
    }

    /** A shift before its counts are read. */
    private record Row(
            ShiftId id,
            CashPoint point,
            ActorId cashier,
            LocalDate day,
            State state,
            Instant openedAt,
            Optional<Instant> closedAt,
            Moved before,
            Optional<Moved> through,
            Optional<LocalDate> closedOn) {

        Kept with(List<ShiftCount> counts) {
            List<ShiftCount> shown = counts.stream().filter(this::isShown).toList();
            var shift = new Shift(id, point, cashier, day, state, openedAt, closedAt, shown);
            return new Kept(shift, before, through, closedOn);
        }

        /** Whoever counts again does it blindly. */
        private boolean isShown(ShiftCount count) {
            return state != State.OPEN || count.kind() != Kind.CLOSING;
        }
    }

    private List<Kept> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        List<Row> rows = jdbc.sql("""
                        select s.shift_id, s.cashier, s.business_date, s.state, s.opened_at, s.closed_at, s.closed_on,
                            s.before_in, s.before_out, s.through_in, s.through_out, %s
                        from teller.shift s
                        join teller.cash_point p on p.cooperative_id = s.cooperative_id and p.point_id = s.point_id
                        where s.cooperative_id = :cooperative and %s
                        """.formatted(CashPointRegister.COLUMNS, condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ShiftId, List<ShiftCount>> counts = countsOf(cooperative, rows);
        return rows.stream()
                .map(row -> row.with(counts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        Optional<Moved> through = row.getObject("through_in") == null
                ? Optional.empty()
                : Optional.of(new Moved(row.getLong("through_in"), row.getLong("through_out")));
        return new Row(
                new ShiftId(row.getObject("shift_id", UUID.class)),
                CashPointRegister.point(row),
                Columns.actor(row, "cashier"),
                row.getObject("business_date", LocalDate.class),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "opened_at"),
                Columns.instantIf(row, "closed_at"),
                new Moved(row.getLong("before_in"), row.getLong("before_out")),
                through,
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }

    private Map<ShiftId, List<ShiftCount>> countsOf(CooperativeId cooperative, Collection<Row> shifts) {
        Map<CountId, ShiftId> whose = new HashMap<>();
        jdbc.sql("""
                        select count_id, shift_id from teller.shift_count
                        where cooperative_id = :cooperative and shift_id = any(:shifts)
                        """)
                .param("cooperative", cooperative.value())
                .param("shifts", shifts.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    whose.put(
                            new CountId(row.getObject("count_id", UUID.class)),
                            new ShiftId(row.getObject("shift_id", UUID.class)));
                });
        Map<ShiftId, List<ShiftCount>> counts = new HashMap<>();
        counts(cooperative, whose.keySet())
                .forEach(count -> counts.computeIfAbsent(count.shift(), none -> new ArrayList<>())
                        .add(count));
        return counts;
    }

    /** What was counted last to end a shift, shown or not. */
    Optional<ShiftCount> lastClosing(CooperativeId cooperative, ShiftId shift) {
        List<CountId> last = jdbc.sql("""
                        select count_id from teller.shift_count
                        where cooperative_id = :cooperative and shift_id = :shift and kind = 'CLOSING'
                        order by count_id desc limit 1
                        """)
                .param("cooperative", cooperative.value())
                .param("shift", shift.value())
                .query((row, n) -> new CountId(row.getObject("count_id", UUID.class)))
                .list();
        return counts(cooperative, last).stream().findFirst();
    }

    /** Some counts, first counts first. */
    List<ShiftCount> counts(CooperativeId cooperative, Collection<CountId> ids) {
        CountLines.Lines all = lines.of(cooperative, ids);
        return jdbc.sql("""
                        select c.count_id, c.shift_id, c.kind, c.counted_by, c.counted_at, c.counted, c.expected,
                            c.reason, c.decided_by, c.decided_at, c.approved, c.entry_id, s.currency
                        from teller.shift_count c
                        join teller.shift s on s.cooperative_id = c.cooperative_id and s.shift_id = c.shift_id
                        where c.cooperative_id = :cooperative and c.count_id = any(:counts)
                        order by c.count_id
                        """)
                .param("cooperative", cooperative.value())
                .param("counts", ids.stream().map(CountId::value).toArray(UUID[]::new))
                .query((row, n) -> count(row, all))
                .list();
    }

    private static ShiftCount count(ResultSet row, CountLines.Lines all) throws SQLException {
        var id = new CountId(row.getObject("count_id", UUID.class));
        Currency currency = Columns.currency(row);
        return new ShiftCount(
                id,
                new ShiftId(row.getObject("shift_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                Columns.actor(row, "counted_by"),
                Columns.instant(row, "counted_at"),
                all.count(id, currency),
                Columns.money(row, "expected"),
                row.getString("reason"),
                decision(row));
    }

    private static Optional<ShiftCount.Decision> decision(ResultSet row) throws SQLException {
        if (row.getObject("decided_by") == null) {
            return Optional.empty();
        }
        return Optional.of(new ShiftCount.Decision(
                Columns.actor(row, "decided_by"),
                Columns.instant(row, "decided_at"),
                row.getBoolean("approved"),
                Columns.idIf(row, "entry_id", EntryId::new)));
    }
}
