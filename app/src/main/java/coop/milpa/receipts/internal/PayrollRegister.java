package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Posted;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.Receipt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows of which files have their receipt. Works in the caller's transaction. */
@Repository
class PayrollRegister {

    private final JdbcClient jdbc;

    PayrollRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which time a file would be posted now: one more than all of it was undone. */
    int round(CooperativeId cooperative, String fileHash) {
        return jdbc.sql("""
                        select 1 + count(*) from receipts.payroll_cash c
                        join receipts.payroll_undoing u
                            on u.cooperative_id = c.cooperative_id and u.entry_id = c.entry_id
                        where c.cooperative_id = :cooperative and c.file_hash = decode(:hash, 'hex')
                        """)
                .param("cooperative", cooperative.value())
                .param("hash", fileHash)
                .query(Integer.class)
                .single();
    }

    /** The rows of a file that are posted in its round. */
    Set<Integer> posted(CooperativeId cooperative, PayrollFile file) {
        return new HashSet<>(jdbc.sql("""
                        select row_number from receipts.payroll_row
                        where cooperative_id = :cooperative and file_hash = decode(:hash, 'hex') and round = :round
                        """)
                .param("cooperative", cooperative.value())
                .param("hash", file.hash())
                .param("round", file.round())
                .query(Integer.class)
                .list());
    }

    void begin(PayrollOrder order, PayrollFile file) {
        jdbc.sql("""
                        insert into receipts.payroll (cooperative_id, file_hash, round, file_name, employer, period,
                            row_count)
                        values (:cooperative, decode(:hash, 'hex'), :round, left(:name, 200), :employer, :period,
                            :rows)
                        on conflict do nothing
                        """)
                .param("cooperative", order.cooperative().value())
                .param("hash", file.hash())
                .param("round", file.round())
                .param("name", file.name())
                .param("employer", order.employer())
                .param("period", order.period().atDay(1))
                .param("rows", file.rows().size())
                .update();
    }

    /** Receipts and lines in the same order. */
    void add(CooperativeId cooperative, PayrollFile file, List<PayrollLine> lines, List<Receipt> receipts) {
        jdbc.sql("""
                        insert into receipts.payroll_row (cooperative_id, file_hash, round, row_number, receipt_id)
                        select :cooperative, decode(:hash, 'hex'), :round, row_number, receipt
                        from unnest(:rows::bigint[], :receipts::uuid[]) as r (row_number, receipt)
                        """)
                .param("cooperative", cooperative.value())
                .param("hash", file.hash())
                .param("round", file.round())
                .param("rows", Columns.numbers(lines, PayrollLine::row))
                .param("receipts", Columns.ids(receipts, receipt -> receipt.id().value()))
                .update();
    }

    /** By which entry all of it came in cash. */
    void addCash(CooperativeId cooperative, PayrollFile file, PayrollReport report) {
        Posted cash = report.cash().orElseThrow();
        jdbc.sql("""
                        insert into receipts.payroll_cash (cooperative_id, entry_id, file_hash, round, total, currency,
                            business_date)
                        values (:cooperative, :entry, decode(:hash, 'hex'), :round, :total, :currency, :on)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", cash.entry().value())
                .param("hash", file.hash())
                .param("round", file.round())
                .param("total", report.sum().minor())
                .param("currency", report.sum().currency().getCurrencyCode())
                .param("on", cash.businessDate())
                .update();
    }
}
