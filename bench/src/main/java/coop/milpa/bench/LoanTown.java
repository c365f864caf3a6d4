package coop.milpa.bench;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditType;
import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
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
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * A cooperative with many loans. Interest of one half runs day by day on what is owed; of the other by twelve instalments
 * of 28 days, a 28th of which fall due each day. One in twenty is late, for 1 to 400 days; the others are not late while
 * it is measured, as if each was paid on its day. Filled by statements over all loans; the books by one entry.
 */
record LoanTown(CooperativeId cooperative, BranchId branch) {

    static final LocalDate FIRST = LocalDate.of(2025, 6, 2);

    private static final String DAILY = "daily";
    private static final String SCHEDULED = "scheduled";
    private static final int FETCHED_AT_ONCE = 10_000;
    private static final int MOST = 60;
    private static final Pattern END = Pattern.compile(";\n");

    static LoanTown begin(Surroundings at, int loans) throws SQLException {
        Cooperatives registry = at.platform().port(Cooperatives.class);
        CooperativeId cooperative = done(registry.create(new CreateCooperative(
                        "loans",
                        "loans",
                        "GT",
                        BenchBooks.CURRENCY.getCurrencyCode(),
                        FIRST,
                        CreateCooperative.Choices.none())))
                .id();
        var town = new LoanTown(cooperative, registry.mainBranch(cooperative).id());
        town.publish(at);
        town.fill(at, loans);
        town.lend(at);
        return town;
    }

    private void publish(Surroundings at) {
        CreditProducts products = at.platform().port(CreditProducts.class);
        for (String product : List.of(DAILY, SCHEDULED)) {
            products.add(cooperative, new CreditProduct(product, product, product));
            done(products.publish(cooperative, version(product)));
        }
    }

    private static CreditVersion version(String product) {
        boolean daily = product.equals(DAILY);
        List<Portion> order = List.of(Portion.PENALTY, Portion.FEE, Portion.INTEREST, Portion.PRINCIPAL);
        return new CreditVersion(
                product,
                FIRST,
                BenchBooks.CURRENCY,
                new CreditVersion.Offer(true, daily ? CreditType.CONSUMER : CreditType.MICRO, 1, 100_000_000),
                new CreditVersion.Plan(
                        LoanMethod.EQUAL_INSTALMENT,
                        new LoanStep(1, LoanStep.Unit.MONTHS),
                        new CreditVersion.Between(1, MOST),
                        YearDays.DAYS_365,
                        0,
                        1,
                        RoundingMode.HALF_EVEN),
                new CreditVersion.Price(
                        List.of(new CreditVersion.Cycle(1, Rate.of("24"))), Optional.empty(), List.of()),
                new CreditVersion.Paying(
                        new Allocation(order, order, Allocation.Future.NEXT_INSTALMENT),
                        daily ? EarlyPayment.SMALLER_INSTALMENTS : EarlyPayment.SCHEDULED,
                        new CreditVersion.Penalty(Rate.ZERO, 0)),
                new CreditVersion.Eligibility(0, Optional.empty(), Rate.ZERO),
                List.of(new CreditVersion.Band(100_000_000, CreditVersion.Level.OFFICER, 1)),
                Source.unconfirmed("bench"));
    }

    private void fill(Surroundings at, int loans) throws SQLException {
        String code = at.platform()
                .port(Charts.class)
                .playing(cooperative, AccountRole.LOANS)
                .value();
        String steps = STEPS.replace("COOPERATIVE", "'" + cooperative + "'::uuid")
                .replace("BRANCH", "'" + branch + "'::uuid")
                .replace("CODE", "'" + code + "'")
                .replace("LOANS", "" + loans)
                .replace("FIRST", "date '" + FIRST + "'");
        try (Connection owner = at.connect();
                Statement statement = owner.createStatement()) {
            for (String step : END.splitAsStream(steps).toList()) {
                statement.execute(step);
            }
        }
    }

    /** What is owed when the books begin, in one entry. */
    private void lend(Surroundings at) throws SQLException {
        long[] sum = new long[1];
        each(at, "select null::uuid, sum(owed) from public.bench_loan", (nobody, owed) -> sum[0] = owed);
        AccountId cash =
                at.platform().port(Accounts.class).own(cooperative, AccountRole.CASH, branch, BenchBooks.CURRENCY);
        var entry = new BulkEntry(
                Heading.of(cooperative, RequestId.next(), "bench.lending", ActorId.next()),
                BenchBooks.CURRENCY,
                lines -> {
                    lines.add(cash, -sum[0], Standing.MEMBER);
                    each(
                            at,
                            "select loan, owed from public.bench_loan order by n",
                            (loan, owed) -> lines.add(new AccountId(loan), owed, Standing.MEMBER));
                });
        Ledger ledger = at.platform().port(Ledger.class);
        done(at.platform().port(TenantScope.class).write(cooperative, () -> ledger.post(entry)));
    }

    private static void each(Surroundings at, String sql, BiConsumer<UUID, Long> into) {
        try (Connection owner = at.connect();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    into.accept(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The loans cannot be read", e);
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }

    private static final String STEPS = """
            set session_replication_role = replica;
            create table public.bench_loan as
            select n, uuidv7() as loan, n % 2 = 0 as daily, 100000 + n::bigint * 7919 % 5000000 as owed,
                (12 + n % 24)::numeric as rate, n / 2 % 28 as shift,
                case when n % 20 = 7 then FIRST - (n / 20 % 400) - 1 else FIRST + 200 end as oldest
            from generate_series(1, LOANS) n;
            insert into ledger.account (cooperative_id, account_id, branch_id, code, currency, kind, side, number, floor,
                opened_on)
            select COOPERATIVE, loan, BRANCH, CODE, 'GTQ', 'GUARDED', 1, 'PR-' || n, 0, FIRST from public.bench_loan;
            insert into ledger.balance (cooperative_id, account_id, touched_on, opened_on, currency, code, number, earns)
            select a.cooperative_id, a.account_id, FIRST, a.opened_on, a.currency, a.code, a.number, a.earns
            from ledger.account a join public.bench_loan b on a.cooperative_id = COOPERATIVE and b.loan = a.account_id;
            insert into credit.loan (cooperative_id, loan_id, number, request_id, member_id, branch_id, product,
                version_from, currency, officer_id, cycle, lent_on, lent_minor, periods_start, instalments,
                grace_principal, grace_interest, plan_due, plan_principal, rate, daily, year_days, disbursed_on, state,
                owed, current_rate, run, run_from, period_from, period_due, period_interest, oldest_due, entry_id)
            select COOPERATIVE, loan, n, loan, loan, BRANCH, case when daily then 'daily' else 'scheduled' end, FIRST,
                'GTQ', loan, 1, array[FIRST], array[owed], FIRST, 12, 0, 0, '{}', '{}', rate, daily, 365, FIRST,
                'ACTIVE', owed, rate, 0, FIRST, FIRST - shift, FIRST + 28 - shift, owed / 50, oldest, loan
            from public.bench_loan;
            insert into credit.instalment (cooperative_id, loan_id, nr, earns_from, due, earns, principal, interest, fees,
                penalties, principal_left, interest_left, fees_left, penalties_left, balance)
            select COOPERATIVE, loan, nr, FIRST - shift + 28 * (nr - 1), FIRST - shift + 28 * nr, owed / 50 - nr,
                owed / 12, owed / 50 - nr, 0, 0, owed / 12, owed / 50 - nr, 0, 0, 0
            from public.bench_loan, generate_series(1, 12) nr where not daily order by n, nr
            """;
}
