package coop.milpa.receipts.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.ReceiptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payrolls that were brought in cash, and how they were undone, in PostgreSQL. Works in the caller's transaction. */
@Repository
class BroughtPayrollRegister {

    private final JdbcClient jdbc;

    BroughtPayrollRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a row of a file became. */
    record PaidRow(int number, ReceiptId receipt) {}

    Optional<BroughtPayroll> find(CooperativeId cooperative, EntryId cash) {
        return select(cooperative, "and c.entry_id = :entry")
                .param("entry", cash.value())
                .query((row, n) -> payroll(row))
                .optional();
    }

    List<BroughtPayroll> all(CooperativeId cooperative) {
        return select(cooperative, "order by c.entry_id")
                .query((row, n) -> payroll(row))
                .list();
    }

    /** Its rows, in the order of the file. */
    List<PaidRow> rows(CooperativeId cooperative, BroughtPayroll payroll) {
        return jdbc.sql("""
                        select row_number, receipt_id from receipts.payroll_row
                        where cooperative_id = :cooperative and file_hash = decode(:hash, 'hex') and round = :round
                        order by row_number
                        """)
                .param("cooperative", cooperative.value())
                .param("hash", payroll.file())
                .param("round", payroll.round())
                .query((row, n) ->
                        new PaidRow(row.getInt("row_number"), new ReceiptId(row.getObject("receipt_id", UUID.class))))
                .list();
    }

    void undo(CooperativeId cooperative, EntryId cash, BroughtPayroll.Undoing undoing, ActorId by) {
        jdbc.sql("""
                        insert into receipts.payroll_undoing (cooperative_id, entry_id, request_id, undoing_entry_id,
                            undone_by, undone_on, reason)
                        values (:cooperative, :entry, :request, :undoing, :by, :on, :reason)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", cash.value())
                .param("request", undoing.request().value())
                .param("undoing", undoing.entry().value())
                .param("by", by.value())
                .param("on", undoing.on())
                .param("reason", undoing.reason())
                .update();
    }

    /** Those whose receipts do not come to their cash, or were not all undone with it. */
    List<String> off(CooperativeId cooperative) {
        return jdbc.sql("""
                        select c.entry_id from receipts.payroll_cash c
                        left join receipts.payroll_undoing u
                            on u.cooperative_id = c.cooperative_id and u.entry_id = c.entry_id
                        left join receipts.payroll_row r
                            on r.cooperative_id = c.cooperative_id and r.file_hash = c.file_hash and r.round = c.round
                        left join receipts.receipt t
                            on t.cooperative_id = r.cooperative_id and t.receipt_id = r.receipt_id
                        left join receipts.reversal v
                            on v.cooperative_id = r.cooperative_id and v.receipt_id = r.receipt_id
                        where c.cooperative_id = :cooperative
                        group by c.entry_id, c.total, u.entry_id
                        having sum(t.amount) is distinct from c.total
                            or u.entry_id is not null and count(v.receipt_id) <> count(r.receipt_id)
                        order by c.entry_id limit 10
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString("entry_id"))
                .list();
    }

    private JdbcClient.StatementSpec select(CooperativeId cooperative, String which) {
        return jdbc.sql("""
                        select c.entry_id, encode(c.file_hash, 'hex') as file, c.round, c.total, c.currency,
                            c.business_date, u.request_id, u.undoing_entry_id, u.undone_on, u.reason
                        from receipts.payroll_cash c
                        left join receipts.payroll_undoing u
                            on u.cooperative_id = c.cooperative_id and u.entry_id = c.entry_id
                        where c.cooperative_id = :cooperative
                        """ + which).param("cooperative", cooperative.value());
    }

    private static BroughtPayroll payroll(ResultSet row) throws SQLException {
        return new BroughtPayroll(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getString("file"),
                row.getInt("round"),
                new Money(row.getLong("total"), Currency.getInstance(row.getString("currency"))),
                row.getObject("business_date", LocalDate.class),
                undoing(row));
    }

    private static Optional<BroughtPayroll.Undoing> undoing(ResultSet row) throws SQLException {
        Optional<UUID> request = Optional.ofNullable(row.getObject("request_id", UUID.class));
        if (request.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BroughtPayroll.Undoing(
                new RequestId(request.get()),
                new EntryId(row.getObject("undoing_entry_id", UUID.class)),
                row.getObject("undone_on", LocalDate.class),
                row.getString("reason")));
    }
}
