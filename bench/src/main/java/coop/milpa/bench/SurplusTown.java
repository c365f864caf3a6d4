package coop.milpa.bench;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Gives each owner of a town of savers contributions, and the town a year that ends with a surplus. */
final class SurplusTown {

    static final LocalDate YEAR_END = SavingsTown.FIRST.plusDays(1);

    private static final int FETCHED_AT_ONCE = 10_000;
    private static final long PAID_IN = 10_000;

    private SurplusTown() {}

    static void begin(Surroundings at, SavingsTown town) throws SQLException {
        Settings settings = at.platform().port(Settings.class);
        Map.of(
                        "accounting.year-end", "--01-31",
                        "shares.legal-reserve-percent", "20",
                        "shares.education-percent", "5",
                        "shares.interest-cap", "6")
                .forEach((name, value) -> settings.set(
                        town.cooperative(),
                        SettingKey.text(name, ""),
                        new Settings.Decision<>(LocalDate.of(2020, 1, 1), value, Source.unconfirmed("bench"))));
        contributions(at, town);
        earn(at, town, Money.of("90000000", BenchBooks.CURRENCY), Standing.MEMBER);
        earn(at, town, Money.of("10000000", BenchBooks.CURRENCY), Standing.THIRD_PARTY);
    }

    private static void contributions(Surroundings at, SavingsTown town) throws SQLException {
        CooperativeId cooperative = town.cooperative();
        String code = at.platform()
                .port(Charts.class)
                .playing(cooperative, AccountRole.CONTRIBUTIONS)
                .value();
        execute(at, accounts(cooperative, code));
        AccountId cash = at.platform()
                .port(Accounts.class)
                .own(cooperative, AccountRole.CASH, town.branch(), BenchBooks.CURRENCY);
        Heading heading = Heading.of(cooperative, RequestId.next(), "contributions.paid-in", ActorId.next());
        Posted posted = post(
                at,
                cooperative,
                ledger -> ledger.post(new BulkEntry(heading, BenchBooks.CURRENCY, lines -> {
                    lines.add(cash, PAID_IN * town.size(), Standing.MEMBER);
                    each(at, cooperative, account -> lines.add(account, -PAID_IN, Standing.MEMBER));
                })));
        execute(at, movements(cooperative, posted));
    }

    private static void earn(Surroundings at, SavingsTown town, Money amount, Standing with) {
        Accounts accounts = at.platform().port(Accounts.class);
        AccountId cash = accounts.own(town.cooperative(), AccountRole.CASH, town.branch(), BenchBooks.CURRENCY);
        AccountId income = accounts.own(town.cooperative(), AccountRole.FEE_INCOME, town.branch(), BenchBooks.CURRENCY);
        Heading heading = Heading.of(town.cooperative(), RequestId.next(), "bench.income", ActorId.next());
        post(at, town.cooperative(), ledger -> ledger.post(Entry.transfer(heading, cash, income, amount, with)));
    }

    /** What is posted in a transaction of the cooperative. */
    private interface Posting {
        Outcome<Posted> to(Ledger ledger);
    }

    private static Posted post(Surroundings at, CooperativeId cooperative, Posting posting) {
        Ledger ledger = at.platform().port(Ledger.class);
        Supplier<Outcome<Posted>> work = () -> posting.to(ledger);
        return switch (at.platform().port(TenantScope.class).write(cooperative, work)) {
            case Outcome.Done<Posted>(Posted posted) -> posted;
            case Outcome.Refused<Posted>(var why) -> throw new IllegalStateException(why.code());
        };
    }

    private static void each(Surroundings at, CooperativeId cooperative, Consumer<AccountId> into) {
        try (Connection owner = at.connect();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = statement.executeQuery("select account from public.bench_contribution "
                    + "where cooperative_id = '" + cooperative + "' order by n")) {
                while (row.next()) {
                    into.accept(new AccountId(row.getObject(1, UUID.class)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Contributions of " + cooperative + " cannot be read", e);
        }
    }

    private static void execute(Surroundings at, String sql) throws SQLException {
        try (Connection owner = at.connect();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String accounts(CooperativeId cooperative, String code) {
        return """
                set session_replication_role = replica;
                create table public.bench_contribution as
                select cooperative_id, n, branch, party, uuidv7() as account from public.bench_owner
                where cooperative_id = '%1$s';
                insert into ledger.account (cooperative_id, account_id, branch_id, code, currency, kind, side, number,
                    floor, opened_on)
                select cooperative_id, account, branch, '%2$s', 'GTQ', 'GUARDED', -1, 'C' || n, 0, '2020-01-01'
                from public.bench_contribution;
                insert into ledger.balance (cooperative_id, account_id, touched_on, opened_on, currency, code, number,
                    earns)
                select a.cooperative_id, a.account_id, '2026-01-30', a.opened_on, a.currency, a.code, a.number, a.earns
                from ledger.account a join public.bench_contribution c on c.cooperative_id = a.cooperative_id
                    and c.account = a.account_id;
                insert into contributions.account (cooperative_id, account_id, member_id, number, currency, opened_on)
                select cooperative_id, account, party, 'C' || n, 'GTQ', '2020-01-01' from public.bench_contribution;
                """.formatted(cooperative, code);
    }

    private static String movements(CooperativeId cooperative, Posted posted) {
        return """
                set session_replication_role = replica;
                insert into contributions.movement (cooperative_id, movement_id, member_id, entry_id, business_date,
                    kind, amount)
                select cooperative_id, uuidv7(), party, '%2$s', '%3$s', 'EXTRA', %4$d from public.bench_contribution
                where cooperative_id = '%1$s';
                """.formatted(cooperative, posted.entry(), posted.businessDate(), PAID_IN);
    }
}
