package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.RowCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the close charged accounts, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ChargeRegister {

    private static final String BEGIN = """
            create temporary table if not exists charged (account_id uuid not null, amount bigint not null)
            on commit drop;
            truncate pg_temp.charged;
            """;
    private static final String TABLE = "pg_temp.charged (account_id, amount)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ChargeRegister(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Why an account is charged. */
    enum Reason {
        MAINTENANCE,
        BELOW,
        MISSED_QUOTA
    }

    /** What one account is charged, in minor units. */
    record Charge(AccountId account, Reason reason, long amount) {}

    void add(CooperativeId cooperative, LocalDate day, EntryId entry, List<Charge> charges) {
        for (Reason reason : Reason.values()) {
            ConnectionCallback<Long> copying = connection -> copy(connection, reason, charges);
            if (Objects.requireNonNull(template.execute(copying)) > 0) {
                jdbc.sql("""
                        insert into savings.charge (cooperative_id, account_id, reason, due_on, amount, entry_id)
                        select :cooperative, c.account_id, :reason, :day, c.amount, :entry from pg_temp.charged c
                        """)
                        .param("cooperative", cooperative.value())
                        .param("reason", reason.name())
                        .param("day", day)
                        .param("entry", entry.value())
                        .update();
            }
        }
    }

    private static long copy(Connection connection, Reason reason, List<Charge> charges) throws SQLException {
        long its = charges.stream().filter(one -> one.reason() == reason).count();
        if (its > 0) {
            try (Statement begin = connection.createStatement()) {
                begin.execute(BEGIN);
            }
            RowCopy.into(
                    connection,
                    TABLE,
                    rows -> charges.stream()
                            .filter(one -> one.reason() == reason)
                            .forEach(one -> rows.row().id(one.account().value()).number(one.amount())));
        }
        return its;
    }

    /** Accounts that were charged and are not registered: there are none. */
    List<String> unregistered(CooperativeId cooperative) {
        return jdbc.sql("""
                        select c.account_id::text from savings.charge c
                        where c.cooperative_id = :cooperative and not exists (
                            select from savings.account a
                            where a.cooperative_id = c.cooperative_id and a.account_id = c.account_id)
                        limit 10
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Accounts that are asleep: they are charged nothing. */
    Set<AccountId> asleep(CooperativeId cooperative) {
        return new HashSet<>(jdbc.sql("""
                        select account_id from savings.dormancy
                        where cooperative_id = :cooperative and state = 'DORMANT' and ended_on is null
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }
}
