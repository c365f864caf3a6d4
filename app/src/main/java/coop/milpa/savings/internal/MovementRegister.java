package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.SavingsReceipt.Costs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did with accounts, in PostgreSQL. Works in the caller's transaction. */
@Repository
class MovementRegister {

    private static final String COLUMNS = """
            select m.entry_id, m.account_id, m.kind, m.amount, m.fee, m.penalty, m.tax, m.business_date, m.by_owner,
                a.currency
            from savings.movement m
            join savings.account a on a.cooperative_id = m.cooperative_id and a.account_id = m.account_id
            where m.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    MovementRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an operation says besides its movements.
     *
     * @param request  that asked for it
     * @param entry  where it stands in the books
     * @param day  of the books
     * @param valueDate  the day it counts from
     * @param reverses  the entry that it undoes
     */
    record Operation(
            RequestId request, EntryId entry, LocalDate day, LocalDate valueDate, Optional<EntryId> reverses) {}

    void add(CooperativeId cooperative, Operation operation, List<Movement> movements) {
        jdbc.sql("""
                        insert into savings.movement (cooperative_id, entry_id, account_id, request_id, kind, amount,
                            fee, penalty, tax, business_date, value_date, by_owner, reverses)
                        select :cooperative, :entry, m.account, :request, m.kind, m.amount, m.fee, m.penalty, m.tax,
                            :day, :valueDate, m.by_owner, :reverses::uuid
                        from unnest(:accounts::uuid[], :kinds::text[], :amounts::bigint[], :fees::bigint[],
                            :penalties::bigint[], :taxes::bigint[], :byOwner::boolean[])
                            as m (account, kind, amount, fee, penalty, tax, by_owner)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", operation.entry().value())
                .param("request", operation.request().value())
                .param("day", operation.day())
                .param("valueDate", operation.valueDate())
                .param("reverses", operation.reverses().map(EntryId::value).orElse(null))
                .param(
                        "accounts",
                        column(movements, one -> one.account().value()).toArray(UUID[]::new))
                .param("kinds", column(movements, one -> one.kind().name()).toArray(String[]::new))
                .param("amounts", numbers(movements, one -> one.amount().minor()))
                .param("fees", numbers(movements, one -> one.costs().fee().minor()))
                .param(
                        "penalties",
                        numbers(movements, one -> one.costs().penalty().minor()))
                .param("taxes", numbers(movements, one -> one.costs().tax().minor()))
                .param("byOwner", column(movements, Movement::byOwner).toArray(Boolean[]::new))
                .update();
    }

    List<Recorded> askedBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql(COLUMNS + " and m.request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> recorded(row))
                .list();
    }

    List<Recorded> of(CooperativeId cooperative, EntryId entry) {
        return jdbc.sql(COLUMNS + " and m.entry_id = :entry")
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .query((row, n) -> recorded(row))
                .list();
    }

    /** Withdrawals since a day that were not undone. */
    int withdrawalsSince(CooperativeId cooperative, AccountId account, LocalDate first) {
        return jdbc.sql("""
                        select count(*) from savings.movement m
                        where m.cooperative_id = :cooperative and m.account_id = :account and m.business_date >= :first
                            and m.kind = 'WITHDRAWAL' and not exists (
                                select from savings.movement r
                                where r.cooperative_id = m.cooperative_id and r.reverses = m.entry_id)
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("first", first)
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> column(List<Movement> movements, Function<Movement, T> column) {
        return movements.stream().map(column).toList();
    }

    private static Long[] numbers(List<Movement> movements, ToLongFunction<Movement> column) {
        return movements.stream().mapToLong(column).boxed().toArray(Long[]::new);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        var costs = new Costs(
                new Money(row.getLong("fee"), currency),
                new Money(row.getLong("penalty"), currency),
                new Money(row.getLong("tax"), currency));
        var movement = new Movement(
                new AccountId(row.getObject("account_id", UUID.class)),
                Movement.Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount"), currency),
                costs,
                row.getBoolean("by_owner"));
        return new Recorded(
                movement,
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class));
    }
}
