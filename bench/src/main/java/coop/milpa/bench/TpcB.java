package coop.milpa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The baseline of posting: a TPC-B-like transaction of five statements over JDBC, 8 connections with prepared
 * statements, 16 branches, 160 tellers, 200,000 accounts.
 */
final class TpcB implements Load {

    private static final int CONNECTIONS = 8;
    private static final int BRANCHES = 16;
    private static final int TELLERS = 160;
    private static final int ACCOUNTS = 200_000;

    private final Surroundings surroundings;

    TpcB(Surroundings surroundings) throws SQLException {
        this.surroundings = surroundings;
        try (Connection connection = surroundings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create schema if not exists baseline;
                    drop table if exists baseline.branch, baseline.teller, baseline.account, baseline.history;
                    create table baseline.branch (bid int primary key, bbalance int, filler char(88))
                        with (fillfactor = 60);
                    create table baseline.teller (tid int primary key, bid int, tbalance int, filler char(84))
                        with (fillfactor = 60);
                    create table baseline.account (aid int primary key, bid int, abalance int, filler char(84));
                    create table baseline.history (tid int, bid int, aid int, delta int, mtime timestamp,
                        filler char(22));
                    insert into baseline.branch select n, 0, '' from generate_series(1, %d) n;
                    insert into baseline.teller select n, 1, 0, '' from generate_series(1, %d) n;
                    insert into baseline.account select n, 1, 0, '' from generate_series(1, %d) n;
                    """.formatted(BRANCHES, TELLERS, ACCOUNTS));
            statement.execute("vacuum analyze baseline.account");
        }
    }

    @Override
    public String name() {
        return "tpcb";
    }

    @Override
    public List<Client> clients() {
        List<Client> clients = new ArrayList<>();
        for (int n = 0; n < CONNECTIONS; n++) {
            int seed = n;
            clients.add(() -> new Session(surroundings.connect(), new Random(seed)));
        }
        return clients;
    }

    /** One connection and its five statements. */
    private static final class Session implements Work {
        private final Connection connection;
        private final Random random;
        private final PreparedStatement account;
        private final PreparedStatement balance;
        private final PreparedStatement teller;
        private final PreparedStatement branch;
        private final PreparedStatement history;

        Session(Connection connection, Random random) throws SQLException {
            this.connection = connection;
            this.random = random;
            connection.setAutoCommit(false);
            account = connection.prepareStatement("update baseline.account set abalance = abalance + ? where aid = ?");
            balance = connection.prepareStatement("select abalance from baseline.account where aid = ?");
            teller = connection.prepareStatement("update baseline.teller set tbalance = tbalance + ? where tid = ?");
            branch = connection.prepareStatement("update baseline.branch set bbalance = bbalance + ? where bid = ?");
            history = connection.prepareStatement("""
                    insert into baseline.history (tid, bid, aid, delta, mtime) values (?, ?, ?, ?, current_timestamp)
                    """);
        }

        @Override
        public void once() throws SQLException {
            int delta = random.nextInt(10_001) - 5_000;
            int aid = 1 + random.nextInt(ACCOUNTS);
            int tid = 1 + random.nextInt(TELLERS);
            int bid = 1 + random.nextInt(BRANCHES);
            update(account, delta, aid);
            balance.setInt(1, aid);
            balance.executeQuery().close();
            update(teller, delta, tid);
            update(branch, delta, bid);
            history.setInt(1, tid);
            history.setInt(2, bid);
            history.setInt(3, aid);
            history.setInt(4, delta);
            history.executeUpdate();
            connection.commit();
        }

        private static void update(PreparedStatement statement, int delta, int key) throws SQLException {
            statement.setInt(1, delta);
            statement.setInt(2, key);
            statement.executeUpdate();
        }

        @Override
        public void end() throws SQLException {
            connection.close();
        }
    }
}
