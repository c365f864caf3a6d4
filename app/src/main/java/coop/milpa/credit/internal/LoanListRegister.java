package coop.milpa.credit.internal;

import coop.milpa.credit.LoanList.Line;
import coop.milpa.credit.LoanList.Sorting;
import coop.milpa.credit.LoanList.Sum;
import coop.milpa.credit.LoanList.Which;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loans as rows of a list, in PostgreSQL. Works in the caller's transaction. */
@Repository
class LoanListRegister {

    private static final String OF_WHICH = """
            from credit.loan where cooperative_id = :cooperative and state = 'ACTIVE'
                and (:product::text is null or product = :product)
                and (:late::integer is null or oldest_due <= :day::date - :late::integer)
            """;

    private final JdbcClient jdbc;

    LoanListRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> page(Which which, Sorting sorting, long offset, int limit) {
        return jdbc.sql("""
                        select number, member_id, product, currency, owed, oldest_due, disbursed_on,
                            greatest(:day::date - coalesce(oldest_due, :day), 0) as late
                        """ + OF_WHICH + order(sorting) + " offset :offset limit :limit")
                .params(parameters(which))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getLong("number"),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getString("product"),
                        new Money(row.getLong("owed"), Currency.getInstance(row.getString("currency"))),
                        row.getLong("late"),
                        Optional.ofNullable(row.getObject("oldest_due", LocalDate.class)),
                        row.getObject("disbursed_on", LocalDate.class)))
                .list();
    }

    List<Sum> sums(Which which) {
        return jdbc.sql("""
                        select product, currency, count(*) as loans, sum(owed)::bigint as owed,
                            coalesce(sum(owed) filter (where oldest_due < :day), 0)::bigint as late
                        """ + OF_WHICH + "group by product, currency order by product, currency")
                .params(parameters(which))
                .query((row, n) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new Sum(
                            row.getString("product"),
                            row.getLong("loans"),
                            new Money(row.getLong("owed"), currency),
                            new Money(row.getLong("late"), currency));
                })
                .list();
    }

    private static Map<String, @Nullable Object> parameters(Which which) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("cooperative", which.cooperative().value());
        parameters.put("day", which.day());
        parameters.put("product", which.product().orElse(null));
        parameters.put("late", which.lateFrom().orElse(null));
        return parameters;
    }

    private static String order(Sorting sorting) {
        String column = switch (sorting.by()) {
            case NUMBER -> "number";
            case OWED -> "owed";
            case LATE -> "late";
        };
        return "order by " + column + (sorting.descending() ? " desc" : "") + ", number";
    }
}
