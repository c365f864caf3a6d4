package coop.milpa.bench;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cooperative with many owners, each with one savings account and two movements: three in ten are children's. On the
 * last day of January one in ten of all stands below the balance that costs a fee, one in a hundred has not been used
 * for exactly a year, and one in a thousand owners comes of age. However many cooperatives there are, each table is
 * filled by one statement.
 *
 * @param cooperative  whose books
 * @param branch  where all accounts are kept
 * @param size  how many accounts
 */
record SavingsTown(CooperativeId cooperative, BranchId branch, int size) {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 30);

    private static final String CHILDREN = "children";
    private static final Pattern END = Pattern.compile(";\n");
    private static final int FETCHED_AT_ONCE = 10_000;

    /** An account and what is in it, minor units. */
    record Filled(AccountId account, long balance) {}

    static SavingsTown begin(Surroundings at, String code, int size) throws SQLException {
        return beginAll(at, code, List.of(size)).getFirst();
    }

    /** One cooperative for each size. */
    static List<SavingsTown> beginAll(Surroundings at, String code, List<Integer> sizes) throws SQLException {
        List<SavingsTown> towns = new ArrayList<>();
        for (int size : sizes) {
            towns.add(found(at, code + (towns.size() + 1), size));
        }
        fill(at, towns);
        for (SavingsTown town : towns) {
            town.open(at);
        }
        return towns;
    }

    private static SavingsTown found(Surroundings at, String code, int size) {
        Cooperatives registry = at.platform().port(Cooperatives.class);
        var command = new CreateCooperative(
                code, code, "GT", BenchBooks.CURRENCY.getCurrencyCode(), FIRST, CreateCooperative.Choices.none());
        CooperativeId cooperative = switch (registry.create(command)) {
            case Outcome.Done<Cooperative>(Cooperative made) -> made.id();
            case Outcome.Refused<Cooperative>(var why) -> throw new IllegalStateException(why.code());
        };
        publish(at, cooperative);
        return new SavingsTown(cooperative, registry.mainBranch(cooperative).id(), size);
    }

    /** Brings money to accounts, all in one entry. */
    void pay(Surroundings at, String concept, List<Filled> paid) {
        long sum = paid.stream().mapToLong(Filled::balance).sum();
        pay(at, concept, sum, paid::forEach);
    }

    private void pay(Surroundings at, String concept, long sum, Consumer<Consumer<Filled>> paid) {
        AccountId cash =
                at.platform().port(Accounts.class).own(cooperative, AccountRole.CASH, branch, BenchBooks.CURRENCY);
        var entry = new BulkEntry(
                Heading.of(cooperative, RequestId.next(), concept, ActorId.next()), BenchBooks.CURRENCY, lines -> {
                    lines.add(cash, sum, Standing.MEMBER);
                    paid.accept(one -> lines.add(one.account(), -one.balance(), Standing.MEMBER));
                });
        Ledger ledger = at.platform().port(Ledger.class);
        if (at.platform().port(TenantScope.class).write(cooperative, () -> ledger.post(entry))
                instanceof Outcome.Refused<?>(var why)) {
            throw new IllegalStateException(why.code());
        }
    }

    private static void publish(Surroundings at, CooperativeId cooperative) {
        SavingsProducts products = at.platform().port(SavingsProducts.class);
        products.add(cooperative, new SavingsProduct(CHILDREN, "Ahorro infantil", "Children's savings"));
        var earning = new ProductVersion.Earning(Rate.of("4.25"), YearDays.DAYS_365, Frequency.MONTHLY, Rate.of("10"));
        for (String product : List.of(SavingsAccount.DEMAND, CHILDREN)) {
            products.publish(
                    cooperative,
                    new ProductVersion(product, BenchBooks.CURRENCY, FIRST, earning, Source.unconfirmed("bench")));
        }
    }

    private static void fill(Surroundings at, List<SavingsTown> towns) throws SQLException {
        Charts charts = at.platform().port(Charts.class);
        CooperativeId any = towns.getFirst().cooperative();
        String demand = charts.playing(any, AccountRole.SAVINGS_DEMAND).value();
        String children = charts.playing(any, AccountRole.SAVINGS_CHILDREN).value();
        String places = towns.stream()
                .map(town -> "('%s'::uuid, '%s'::uuid, %d)".formatted(town.cooperative(), town.branch(), town.size()))
                .collect(Collectors.joining(","));
        try (Connection owner = at.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("drop table if exists public.bench_owner, public.bench_place");
            statement.execute("""
                    create table public.bench_place as
                    select p.*, '%s' as demand, '%s' as children from (values %s) as p (cooperative_id, branch, size)
                    """.formatted(demand, children, places));
            for (String step : END.splitAsStream(STEPS).toList()) {
                statement.execute(step);
            }
        }
    }

    /** The first accounts that are not closed, at most so many. */
    List<Filled> accounts(Surroundings at, int most) {
        List<Filled> all = new ArrayList<>();
        read(at, most, all::add);
        return all;
    }

    /** What is in the accounts when the books begin, in one entry. */
    private void open(Surroundings at) throws SQLException {
        long sum;
        try (Connection owner = at.connect();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sum(balance) from public.bench_owner where cooperative_id = '" + cooperative + "'")) {
            row.next();
            sum = row.getLong(1);
        }
        pay(at, "bench.opening", sum, into -> read(at, size, into));
    }

    private void read(Surroundings at, int most, Consumer<Filled> into) {
        try (Connection owner = at.connect();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = statement.executeQuery("""
                    select o.account, o.balance from public.bench_owner o
                    where o.cooperative_id = '%s' and not exists (select from ledger.account a
                        where a.cooperative_id = o.cooperative_id and a.account_id = o.account
                            and a.closed_on is not null)
                    order by o.n limit %d
                    """.formatted(cooperative, most))) {
                while (row.next()) {
                    into.accept(new Filled(new AccountId(row.getObject(1, UUID.class)), row.getLong(2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts of " + cooperative + " cannot be read", e);
        }
    }

    /** Rules hold from before the books began, as those of a cooperative that has brought its history. */
    private static final String STEPS = """
            set session_replication_role = replica;
            create table public.bench_owner as
            select p.cooperative_id, p.branch, n, uuidv7() as account, uuidv7() as party, n % 10 < 3 as child,
                case when n % 10 < 3 then p.children else p.demand end as code,
                case when n % 10 = 5 then 5000 else 20000 + n::bigint * 7919 % 5000000 end as balance
            from public.bench_place p, generate_series(1, p.size) n;
            create index on public.bench_owner (cooperative_id, n);
            insert into savings.product_rules (cooperative_id, product, currency, valid_from, kind, insured, offered,
                opening_minimum, balance_minimum, age_from, age_to, successor, maintenance, maintenance_every, below,
                below_fee, withdrawal_fee, free_withdrawals, closing_fee, shortage, early_allowed, early_penalty,
                tolerated_misses, loses_bonus, missed_penalty, bonus_percent, bonus_fixed, notice_months,
                dormant_months, escheat, status, source)
            select p.cooperative_id, product, 'GTQ', '2020-01-01', kind, true, true, 0, 0, 0, age_to, successor, 0,
                'MONTH', below, fee, 0, 0, 0, 'TAKE_WHAT_THERE_IS', true, 0, 0, false, 0, 0, 0, 0, months, '',
                'unconfirmed', 'bench'
            from public.bench_place p, (values ('demand', 'DEMAND', 200, '', 10000, 500, 12),
                ('children', 'CHILDREN', 18, 'demand', 0, 0, 0)) as r (product, kind, age_to, successor, below, fee,
                months);
            insert into parties.party (cooperative_id, party_id, kind, full_name, given_names, paternal_surname,
                maternal_surname, married_surname, birth_date, sex, district, municipality, phone, words)
            select cooperative_id, party, 'person', 'Socia ' || n, '', '', '', '',
                case when not child then date '1980-01-01' when n % 1000 = 1 then date '2008-01-31'
                    else date '2010-01-01' + (n % 5000) end, 'F', '', '', '', 'socia ' || n
            from public.bench_owner;
            insert into members.member (cooperative_id, member_id, number, kind, joined_on, party_id)
            select cooperative_id, party, n::text, case when child then 'minor' else 'person' end, '2020-01-01', party
            from public.bench_owner;
            insert into parties.guardianship (cooperative_id, ward_id, guardian_id)
            select w.cooperative_id, w.party, g.party
            from public.bench_owner w
            join public.bench_place p on p.cooperative_id = w.cooperative_id
            join public.bench_owner g on g.cooperative_id = w.cooperative_id
                and g.n = case when w.n / 10 * 10 + 5 <= p.size then w.n / 10 * 10 + 5 else 3 end
            where w.child;
            insert into ledger.account (cooperative_id, account_id, branch_id, code, currency, kind, side, number,
                earns, floor, opened_on)
            select cooperative_id, account, branch, code, 'GTQ', 'GUARDED', -1,
                'A' || n, case when child then 'children:GTQ' else 'demand:GTQ' end, 0, '2020-01-01'
            from public.bench_owner;
            insert into ledger.balance (cooperative_id, account_id, touched_on, opened_on, currency, code, number,
                earns)
            select a.cooperative_id, a.account_id, '2026-01-30', a.opened_on, a.currency, a.code, a.number, a.earns
            from ledger.account a join public.bench_owner o on o.cooperative_id = a.cooperative_id
                and o.account = a.account_id;
            insert into savings.account (cooperative_id, account_id, number, owner_id, authorised, product, currency,
                opened_on)
            select cooperative_id, account, 'A' || n, party, '{}', case when child then 'children' else 'demand' end,
                'GTQ', '2020-01-01'
            from public.bench_owner;
            insert into savings.movement (cooperative_id, entry_id, account_id, request_id, kind, amount, business_date,
                value_date, by_owner)
            select cooperative_id, uuidv7(), account, uuidv7(), 'DEPOSIT', 100, used.used_on, used.used_on, true
            from public.bench_owner, generate_series(0, 1) as time,
                lateral (select date '2026-01-29' - (n % 200) - 100 * time
                    - case when n % 100 = 8 then 1000 else 0 end as plain) p,
                lateral (select case when n % 100 = 7 then date '2025-01-31' - time else plain end as used_on) used
            """;
}
