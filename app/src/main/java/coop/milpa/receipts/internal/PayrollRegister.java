package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.receipts.PayrollOrder;
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

    /** The rows of a file that are posted. */
    Set<Integer> posted(CooperativeId cooperative, String fileHash) {
        return new HashSet<>(jdbc.sql("""
                        select row_number from receipts.payroll_row
                        where cooperative_id = :cooperative and file_hash = decode(:hash, 'hex')
                        """)
                .param("cooperative", cooperative.value())
                .param("hash", fileHash)
                .query(Integer.class)
                .list());
    }

    void begin(PayrollOrder order, PayrollFile file) {
        jdbc.sql("""
                        insert into receipts.payroll (cooperative_id, file_hash, file_name, employer, period, row_count)
                        values (:cooperative, decode(:hash, 'hex'), left(:name, 200), :employer, :period, :rows)
                        on conflict do nothing
                        """)
                .param("cooperative", order.cooperative().value())
                .param("hash", file.hash())
                .param("name", file.name())
                .param("employer", order.employer())
                .param("period", order.period().atDay(1))
                .param("rows", file.rows().size())
                .update();
    }

    /** Receipts and lines in the same order. */
    void add(CooperativeId cooperative, String fileHash, List<PayrollLine> lines, List<Receipt> receipts) {
        jdbc.sql("""
                        insert into receipts.payroll_row (cooperative_id, file_hash, row_number, receipt_id)
                        select :cooperative, decode(:hash, 'hex'), row_number, receipt
                        from unnest(:rows::bigint[], :receipts::uuid[]) as r (row_number, receipt)
                        """)
                .param("cooperative", cooperative.value())
                .param("hash", fileHash)
                .param("rows", Columns.numbers(lines, PayrollLine::row))
                .param("receipts", Columns.ids(receipts, receipt -> receipt.id().value()))
                .update();
    }
}
