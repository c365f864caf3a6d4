package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits.Sorting;
import coop.milpa.termdeposits.TermDeposits.Which;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deposits and their terms in PostgreSQL. Works in the caller's transaction. */
@Repository
class DepositRegister {

    private static final String ROWS = """
            select d.deposit_id, d.number, d.member_id, d.product, d.currency, d.payout, d.renewal, d.savings_id,
                d.opened_on, d.closed_on, t.place, t.principal, t.starts, t.matures, t.months, t.percent, t.quoted,
                t.chart_from, t.year_days, t.withholding, t.paid_through, t.carried, t.paid_interest
            from termdeposits.deposit d
            join termdeposits.term t on t.cooperative_id = d.cooperative_id and t.deposit_id = d.deposit_id
                and (t.ended_on is null or d.closed_on is not null and t.place = (
                    select max(l.place) from termdeposits.term l
                    where l.cooperative_id = d.cooperative_id and l.deposit_id = d.deposit_id))
            where d.cooperative_id = :cooperative and\s""";

    /** Which of the deposits that are not closed: a condition on {@code d} and {@code t}. */
    static final String NARROWED = """
            and (:product::text is null or d.product = :product)
            and (:from::date is null or t.matures >= :from) and (:to::date is null or t.matures <= :to)
            """;

    private final JdbcClient jdbc;

    DepositRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A condition on rows, with its parameters, and how many rows at most. */
    record Wanted(String condition, Map<String, ?> parameters, int limit) {

        Wanted(String condition, Map<String, ?> parameters) {
            this(condition, parameters, Integer.MAX_VALUE);
        }
    }

    /** Rows by number. */
    List<TermRow> where(CooperativeId cooperative, Wanted wanted) {
        return jdbc.sql(ROWS + wanted.condition() + " order by d.number limit :limit")
                .param("cooperative", cooperative.value())
                .param("limit", wanted.limit())
                .params(wanted.parameters())
                .query((row, n) -> row(row))
                .list();
    }

    /** Some of those that are not closed. */
    List<TermRow> open(Which which, Sorting sorting, long offset, int limit) {
        return jdbc.sql(ROWS + "d.closed_on is null " + NARROWED + order(sorting) + " offset :offset limit :limit")
                .params(parameters(which))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    static Map<String, @Nullable Object> parameters(Which which) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("cooperative", which.cooperative().value());
        parameters.put("product", which.product().orElse(null));
        parameters.put("from", which.from().orElse(null));
        parameters.put("to", which.to().orElse(null));
        return parameters;
    }

    private static String order(Sorting sorting) {
        String column = switch (sorting.by()) {
            case NUMBER -> "d.number";
            case MATURES -> "t.matures";
            case PRINCIPAL -> "t.principal";
        };
        return " order by " + column + (sorting.descending() ? " desc" : "") + ", d.number";
    }

    /** Those whose terms run and end on the days, by last day and number. */
    List<TermRow> ending(CooperativeId cooperative, Books.Period days, int limit) {
        return jdbc.sql(ROWS + """
                        t.ended_on is null and t.matures between :from and :to
                        order by t.matures, d.number limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("from", days.from())
                .param("to", days.to())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    Optional<TermRow> find(CooperativeId cooperative, long number) {
        return where(cooperative, new Wanted("d.number = :number", Map.of("number", number))).stream()
                .findFirst();
    }

    Optional<TermRow> openedBy(CooperativeId cooperative, RequestId request) {
        return where(cooperative, new Wanted("d.request_id = :request", Map.of("request", request.value()))).stream()
                .findFirst();
    }

    /** What a deposit was opened with. */
    Money firstOf(CooperativeId cooperative, AccountId deposit) {
        return jdbc.sql("""
                        select t.principal, d.currency from termdeposits.term t
                        join termdeposits.deposit d on d.cooperative_id = t.cooperative_id
                            and d.deposit_id = t.deposit_id
                        where t.cooperative_id = :cooperative and t.deposit_id = :deposit and t.place = 1
                        """)
                .param("cooperative", cooperative.value())
                .param("deposit", deposit.value())
                .query((row, n) -> new Money(row.getLong("principal"), Currency.getInstance(row.getString("currency"))))
                .single();
    }

    /** The last day that was accrued. */
    Optional<LocalDate> lastAccrued(CooperativeId cooperative) {
        return jdbc.sql("""
                        select business_date from termdeposits.accrued_day where cooperative_id = :cooperative
                        order by business_date desc limit 1
                        """)
                .param("cooperative", cooperative.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The next number; whoever asks holds the lock of the cooperative's deposits. */
    long nextNumber(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from termdeposits.deposit
                        where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    void add(CooperativeId cooperative, TermDeposit deposit, RequestId request) {
        TermDeposit.Instructions wanted = deposit.instructions();
        jdbc.sql("""
                        insert into termdeposits.deposit (cooperative_id, deposit_id, number, request_id, member_id,
                            product, currency, payout, renewal, savings_id, opened_on)
                        values (:cooperative, :deposit, :number, :request, :member, :product, :currency, :payout,
                            :renewal, :savings, :on)
                        """)
                .param("cooperative", cooperative.value())
                .param("deposit", deposit.account().value())
                .param("number", deposit.number())
                .param("request", request.value())
                .param("member", deposit.owner().value())
                .param("product", deposit.product())
                .param("currency", deposit.principal().currency().getCurrencyCode())
                .param("payout", wanted.payout().name())
                .param("renewal", wanted.renewal().name())
                .param("savings", wanted.savings().value())
                .param("on", deposit.days().openedOn())
                .update();
    }

    void instruct(CooperativeId cooperative, AccountId deposit, Renewal renewal, AccountId savings) {
        jdbc.sql("""
                        update termdeposits.deposit set renewal = :renewal, savings_id = :savings
                        where cooperative_id = :cooperative and deposit_id = :deposit
                        """)
                .param("cooperative", cooperative.value())
                .param("deposit", deposit.value())
                .param("renewal", renewal.name())
                .param("savings", savings.value())
                .update();
    }

    /** Terms that begin, in one statement. */
    void begin(CooperativeId cooperative, List<TermRow> rows) {
        jdbc.sql("""
                        insert into termdeposits.term (cooperative_id, deposit_id, place, principal, starts, matures,
                            months, percent, quoted, chart_from, year_days, withholding, paid_through, carried)
                        select :cooperative, t.deposit, t.place, t.principal, t.starts::date, t.matures::date, t.months,
                            t.percent, t.quoted, t.chart::date, t.year_days, t.withholding, t.starts::date, t.carried
                        from unnest(:deposits::uuid[], :places::integer[], :principals::bigint[], :starts::text[],
                            :matures::text[], :months::integer[], :percents::numeric[], :quoted::numeric[],
                            :charts::text[], :years::integer[], :withholdings::numeric[], :carried::bigint[])
                            as t (deposit, place, principal, starts, matures, months, percent, quoted, chart,
                                year_days, withholding, carried)
                        """)
                .param("cooperative", cooperative.value())
                .param("deposits", column(rows, row -> row.account().value()).toArray(UUID[]::new))
                .param("places", column(rows, row -> row.term().place()).toArray(Integer[]::new))
                .param(
                        "principals",
                        column(rows, row -> row.principal().minor()).toArray(Long[]::new))
                .param(
                        "starts",
                        column(rows, row -> row.term().starts().toString()).toArray(String[]::new))
                .param(
                        "matures",
                        column(rows, row -> row.term().matures().toString()).toArray(String[]::new))
                .param("months", column(rows, row -> row.term().months()).toArray(Integer[]::new))
                .param("percents", rates(rows, row -> row.term().rates().nominal()))
                .param("quoted", rates(rows, row -> row.term().rates().quoted()))
                .param(
                        "charts",
                        column(rows, row -> row.term().chartFrom().toString()).toArray(String[]::new))
                .param(
                        "years",
                        column(rows, row -> row.terms().year().of(LocalDate.EPOCH))
                                .toArray(Integer[]::new))
                .param("withholdings", rates(rows, row -> row.terms().withholding()))
                .param(
                        "carried",
                        column(rows, row -> row.owed().carried().minor()).toArray(Long[]::new))
                .update();
    }

    private static BigDecimal[] rates(List<TermRow> rows, Function<TermRow, Rate> rate) {
        return column(rows, rate).map(Rate::percent).toArray(BigDecimal[]::new);
    }

    private static <T> Stream<T> column(List<TermRow> rows, Function<TermRow, T> column) {
        return rows.stream().map(column);
    }

    private static TermRow row(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        var instructions = new TermDeposit.Instructions(
                Payout.valueOf(row.getString("payout")),
                Renewal.valueOf(row.getString("renewal")),
                new AccountId(row.getObject("savings_id", UUID.class)));
        var deposit = new TermDeposit(
                new AccountId(row.getObject("deposit_id", UUID.class)),
                row.getLong("number"),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("product"),
                instructions,
                term(row, currency),
                new TermDeposit.Days(
                        row.getObject("opened_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class))));
        return new TermRow(
                deposit,
                new TermRow.Terms(
                        TermRow.yearDays(row.getInt("year_days")), new Rate(row.getBigDecimal("withholding"))),
                new TermRow.Owed(
                        row.getObject("paid_through", LocalDate.class),
                        new Money(row.getLong("carried"), currency),
                        new Money(row.getLong("paid_interest"), currency)));
    }

    private static TermDeposit.Term term(ResultSet row, Currency currency) throws SQLException {
        return new TermDeposit.Term(
                row.getInt("place"),
                new Money(row.getLong("principal"), currency),
                row.getObject("starts", LocalDate.class),
                row.getObject("matures", LocalDate.class),
                row.getInt("months"),
                new Quote.Rates(new Rate(row.getBigDecimal("quoted")), new Rate(row.getBigDecimal("percent"))),
                row.getObject("chart_from", LocalDate.class));
    }
}
