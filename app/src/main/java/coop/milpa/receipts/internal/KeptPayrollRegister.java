package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Employers' files that were checked, in PostgreSQL. Works in the caller's transaction. */
@Repository
class KeptPayrollRegister {

    private final JdbcClient jdbc;

    KeptPayrollRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of a file.
     *
     * @param hash  of its content, 64 hexadecimal digits
     * @param name  plain letters, at most 100
     */
    record Label(String hash, String name, Instant kept) {

        private static final int NAME_MAX = 100;

        /** Whatever a browser calls it. */
        static Label of(String hash, String name, Instant kept) {
            String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.]+", "_");
            String called = plain.isEmpty() ? "payroll.csv" : plain;
            return new Label(hash, called.substring(0, Math.min(called.length(), NAME_MAX)), kept);
        }
    }

    /** The same file again is kept anew from now on, under the name it has now. */
    void keep(CooperativeId cooperative, Label label, byte[] content) {
        jdbc.sql("""
                        insert into receipts.kept_payroll (cooperative_id, hash, name, content, kept_at)
                        values (:cooperative, :hash, :name, :content, :kept)
                        on conflict (cooperative_id, hash)
                            do update set name = excluded.name, kept_at = excluded.kept_at
                        """)
                .param("cooperative", cooperative.value())
                .param("hash", label.hash())
                .param("name", label.name())
                .param("content", content)
                .param("kept", label.kept().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that was kept since then. */
    Optional<PayrollFile> find(CooperativeId cooperative, String hash, Instant since) {
        return jdbc.sql("""
                        select name, content from receipts.kept_payroll
                        where cooperative_id = :cooperative and hash = :hash and kept_at > :since
                        """)
                .param("cooperative", cooperative.value())
                .param("hash", hash)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> PayrollFile.parse(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /** Forgets those that nobody finds any more. */
    void forgetUntil(CooperativeId cooperative, Instant until) {
        jdbc.sql("delete from receipts.kept_payroll where cooperative_id = :cooperative and kept_at <= :until")
                .param("cooperative", cooperative.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
