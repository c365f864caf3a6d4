package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.RowCopy;
import coop.milpa.shares.DistributionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what everybody is paid. A million rows come by binary COPY into tables of the session and go on from there in
 * one statement each. Works in the caller's transaction.
 */
@Repository
class ShareWriter {

    private static final String BEGIN = """
            create temporary table if not exists surplus_share (
                place integer not null, member_id uuid not null, contribution_days bigint not null,
                interest bigint not null, refund bigint not null
            ) on commit drop;
            create temporary table if not exists surplus_refund (
                place integer not null, pool integer not null, units bigint not null, amount bigint not null
            ) on commit drop;
            truncate pg_temp.surplus_share, pg_temp.surplus_refund;
            """;
    private static final String SHARES =
            "pg_temp.surplus_share (place, member_id, contribution_days, interest, refund)";
    private static final String REFUNDS = "pg_temp.surplus_refund (place, pool, units, amount)";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    ShareWriter(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, DistributionId distribution, Basis basis, Apportionment parts) {
        ConnectionCallback<Boolean> copying = connection -> copy(connection, basis, parts);
        jdbc.execute(copying);
        client.sql("""
                        insert into shares.member_share (cooperative_id, distribution_id, member_id, place,
                            contribution_days, interest, refund)
                        select :cooperative, :distribution, member_id, place, contribution_days, interest, refund
                        from pg_temp.surplus_share
                        """)
                .param("cooperative", cooperative.value())
                .param("distribution", distribution.value())
                .update();
        client.sql("""
                        insert into shares.refund (cooperative_id, distribution_id, place, pool, units, amount)
                        select :cooperative, :distribution, place, pool, units, amount from pg_temp.surplus_refund
                        """)
                .param("cooperative", cooperative.value())
                .param("distribution", distribution.value())
                .update();
    }

    private static boolean copy(Connection connection, Basis basis, Apportionment parts) throws SQLException {
        try (Statement begin = connection.createStatement()) {
            begin.execute(BEGIN);
        }
        RowCopy.into(connection, SHARES, rows -> shares(rows, basis, parts));
        RowCopy.into(connection, REFUNDS, rows -> refunds(rows, parts));
        return true;
    }

    /** Who is paid nothing has no row. */
    private static void shares(RowCopy rows, Basis basis, Apportionment parts) {
        for (int n = 0; n < parts.interest().length; n++) {
            long refund = parts.refund(n);
            if (parts.interest()[n] + refund > 0) {
                rows.row()
                        .place(n + 1)
                        .id(basis.members().get(n).value())
                        .number(basis.contributionDays()[n])
                        .number(parts.interest()[n])
                        .number(refund);
            }
        }
    }

    private static void refunds(RowCopy rows, Apportionment parts) {
        for (int pool = 0; pool < parts.pools().size(); pool++) {
            Apportionment.Pool of = parts.pools().get(pool);
            for (int n = 0; n < of.refunds().length; n++) {
                if (of.business().units()[n] > 0 && parts.interest()[n] + parts.refund(n) > 0) {
                    rows.row()
                            .place(n + 1)
                            .place(pool + 1)
                            .number(of.business().units()[n])
                            .number(of.refunds()[n]);
                }
            }
        }
    }
}
