package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.RowCopy;
import coop.milpa.savings.internal.Capitalisation.Share;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each account was given, in PostgreSQL. A million rows come by binary COPY into a table of the session and go on
 * from there in one statement. Works in the caller's transaction.
 */
@Repository
class ShareRegister {

    private static final String BEGIN = """
            create temporary table if not exists share (
                account_id uuid not null, started integer not null, balance_days bigint not null,
                interest bigint not null, withheld bigint not null
            ) on commit drop;
            truncate pg_temp.share;
            """;
    private static final String TABLE = "pg_temp.share (account_id, started, balance_days, interest, withheld)";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    ShareRegister(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /**
     * When shares were given.
     *
     * @param through  the last day they are for
     * @param early  not on a posting day, but to some accounts before it
     * @param entry  that moved the money, if any did
     */
    record Giving(LocalDate through, boolean early, Optional<EntryId> entry) {}

    void add(CooperativeId cooperative, List<Share> shares, Giving giving) {
        if (shares.isEmpty()) {
            return;
        }
        ConnectionCallback<Boolean> copying = connection -> copy(connection, shares);
        jdbc.execute(copying);
        client.sql("""
                        insert into savings.capitalised (cooperative_id, account_id, period_start, period_end,
                            balance_days, interest, withheld, entry_id, early)
                        select :cooperative, s.account_id, date '1970-01-01' + s.started, :through, s.balance_days,
                            s.interest, s.withheld, :entry::uuid, :early
                        from pg_temp.share s
                        """)
                .param("cooperative", cooperative.value())
                .param("through", giving.through())
                .param("entry", giving.entry().map(EntryId::value).orElse(null))
                .param("early", giving.early())
                .update();
    }

    private static boolean copy(Connection connection, List<Share> shares) throws SQLException {
        try (Statement begin = connection.createStatement()) {
            begin.execute(BEGIN);
        }
        RowCopy.into(
                connection,
                TABLE,
                rows -> shares.forEach(share -> rows.row()
                        .id(share.account().value())
                        .place(Math.toIntExact(share.from().toEpochDay()))
                        .number(share.balanceDays())
                        .number(share.interest())
                        .number(share.withheld())));
        return true;
    }
}
