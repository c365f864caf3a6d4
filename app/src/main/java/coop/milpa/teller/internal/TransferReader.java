package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfer.Acceptance;
import coop.milpa.teller.CashTransfer.Posting;
import coop.milpa.teller.CashTransfer.Signature;
import coop.milpa.teller.CashTransfer.State;
import coop.milpa.teller.CashTransferId;
import coop.milpa.teller.CountId;
import coop.milpa.teller.ShiftId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads transfers with what was counted: three statements, however many there are. In the caller's transaction. */
@Repository
class TransferReader {

    private final JdbcClient jdbc;
    private final CountLines lines;
    private final CashPointRegister points;

    TransferReader(JdbcClient jdbc, CountLines lines, CashPointRegister points) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.points = points;
    }

    /** Nobody else receives it until the transaction ends. */
    Optional<CashTransfer> lock(CooperativeId cooperative, CashTransferId transfer) {
        jdbc.sql("""
                        select from teller.transfer
                        where cooperative_id = :cooperative and transfer_id = :transfer for update
                        """)
                .param("cooperative", cooperative.value())
                .param("transfer", transfer.value())
                .query()
                .listOfRows();
        return find(cooperative, transfer);
    }

    Optional<CashTransfer> find(CooperativeId cooperative, CashTransferId transfer) {
        return where(cooperative, "transfer_id = :transfer", Map.of("transfer", transfer.value())).stream()
                .findFirst();
    }

    /** Whose shift a drawer was when something was counted there. */
    Optional<ShiftId> shiftOfReceiver(CooperativeId cooperative, CashTransferId transfer) {
        return jdbc.sql("""
                        select to_shift from teller.transfer
                        where cooperative_id = :cooperative and transfer_id = :transfer and to_shift is not null
                        """)
                .param("cooperative", cooperative.value())
                .param("transfer", transfer.value())
                .query((row, n) -> new ShiftId(row.getObject("to_shift", UUID.class)))
                .optional();
    }

    List<CashTransfer> onTheWay(CooperativeId cooperative) {
        return where(cooperative, "state <> 'RECEIVED' order by transfer_id", Map.of());
    }

    List<CashTransfer> of(CooperativeId cooperative, CashPointId point, int limit) {
        return where(
                cooperative,
                ":point in (from_point, to_point) order by transfer_id desc limit :limit",
                Map.of("point", point.value(), "limit", limit));
    }

    private List<CashTransfer> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        List<Row> rows = jdbc.sql("""
                        select transfer_id, from_point, to_point, state, sent_by, sent_at, sent_count, sent_entry,
                            sent_on, received_by, received_at, received_count, received_entry, received_on,
                            accepted_by, accepted_at, reason
                        from teller.transfer where cooperative_id = :cooperative and %s
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<CashPointId, CashPoint> all =
                points.all(cooperative).stream().collect(Collectors.toMap(CashPoint::id, Function.identity()));
        Collection<CountId> counts = rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.sent()), row.received().stream()))
                .map(Signing::count)
                .toList();
        CountLines.Lines counted = lines.of(cooperative, counts);
        return rows.stream().map(row -> row.with(all, counted)).toList();
    }

    /** A signature before its count is read. */
    private record Signing(Act act, CountId count, Optional<Posting> posted) {

        Signature with(CountLines.Lines counted, CashPoint of) {
            return new Signature(act.by(), act.at(), counted.count(count, of.currency()), posted);
        }
    }

    private record Ends(CashPointId from, CashPointId to) {}

    private record Row(
            CashTransferId id,
            Ends ends,
            State state,
            Signing sent,
            Optional<Signing> received,
            Optional<Acceptance> accepted,
            String reason) {

        CashTransfer with(Map<CashPointId, CashPoint> points, CountLines.Lines counted) {
            CashPoint from = Objects.requireNonNull(points.get(ends.from()));
            CashPoint to = Objects.requireNonNull(points.get(ends.to()));
            return new CashTransfer(
                    id,
                    from,
                    to,
                    state,
                    sent.with(counted, from),
                    received.map(signing -> signing.with(counted, from)),
                    accepted,
                    reason);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Optional<Acceptance> accepted = row.getObject("accepted_by") == null
                ? Optional.empty()
                : Optional.of(new Acceptance(Columns.actor(row, "accepted_by"), Columns.instant(row, "accepted_at")));
        return new Row(
                new CashTransferId(row.getObject("transfer_id", UUID.class)),
                new Ends(
                        new CashPointId(row.getObject("from_point", UUID.class)),
                        new CashPointId(row.getObject("to_point", UUID.class))),
                State.valueOf(row.getString("state")),
                signing(row, "sent"),
                row.getObject("received_by") == null ? Optional.empty() : Optional.of(signing(row, "received")),
                accepted,
                row.getString("reason"));
    }

    private static Signing signing(ResultSet row, String end) throws SQLException {
        Optional<Posting> posted = row.getObject(end + "_entry") == null
                ? Optional.empty()
                : Optional.of(new Posting(
                        new EntryId(row.getObject(end + "_entry", UUID.class)),
                        row.getObject(end + "_on", LocalDate.class)));
        return new Signing(
                new Act(Columns.actor(row, end + "_by"), Columns.instant(row, end + "_at")),
                new CountId(row.getObject(end + "_count", UUID.class)),
                posted);
    }
}
