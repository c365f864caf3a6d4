package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.Journeys;
import coop.milpa.savings.SavingsReceipt.Costs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            select m.entry_id, m.request_id, m.account_id, m.kind, m.amount, m.fee, m.penalty, m.tax, m.business_date,
                m.by_owner, a.currency
            from savings.movement m
            join savings.account a on a.cooperative_id = m.cooperative_id and a.account_id = m.account_id
            where m.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;
    private final Journeys journeys;

    MovementRegister(JdbcClient jdbc, Journeys journeys) {
        this.jdbc = jdbc;
        this.journeys = journeys;
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

    /** Operations of one movement each, all in one statement. */
    void addEach(CooperativeId cooperative, List<Single> all) {
        journeys.late(
                """
                        insert into savings.movement (cooperative_id, entry_id, account_id, request_id, kind, amount,
                            fee, penalty, tax, business_date, value_date, by_owner)
                        select :cooperative, m.entry, m.account, m.request, m.kind, m.amount, m.fee, m.penalty, m.tax,
                            m.day::date, m.value_date::date, m.by_owner
                        from unnest(:entries::uuid[], :accounts::uuid[], :requests::uuid[], :kinds::text[],
                            :amounts::bigint[], :fees::bigint[], :penalties::bigint[], :taxes::bigint[], :days::text[],
                            :valueDates::text[], :byOwner::boolean[])
                            as m (entry, account, request, kind, amount, fee, penalty, tax, day, value_date, by_owner)
                        """,
                Map.ofEntries(
                        Map.entry("cooperative", cooperative.value()),
                        Map.entry(
                                "entries",
                                each(all, one -> one.operation().entry().value())
                                        .toArray(UUID[]::new)),
                        Map.entry(
                                "accounts",
                                each(all, one -> one.movement().account().value())
                                        .toArray(UUID[]::new)),
                        Map.entry(
                                "requests",
                                each(all, one -> one.operation().request().value())
                                        .toArray(UUID[]::new)),
                        Map.entry(
                                "kinds",
                                each(all, one -> one.movement().kind().name()).toArray(String[]::new)),
                        Map.entry(
                                "amounts",
                                each(all, one -> one.movement().amount().minor())
                                        .toArray(Long[]::new)),
                        Map.entry(
                                "fees",
                                each(all, one -> one.movement().costs().fee().minor())
                                        .toArray(Long[]::new)),
                        Map.entry(
                                "penalties",
                                each(
                                                all,
                                                one -> one.movement()
                                                        .costs()
                                                        .penalty()
                                                        .minor())
                                        .toArray(Long[]::new)),
                        Map.entry(
                                "taxes",
                                each(all, one -> one.movement().costs().tax().minor())
                                        .toArray(Long[]::new)),
                        Map.entry(
                                "days",
                                each(all, one -> one.operation().day().toString())
                                        .toArray(String[]::new)),
                        Map.entry(
                                "valueDates",
                                each(all, one -> one.operation().valueDate().toString())
                                        .toArray(String[]::new)),
                        Map.entry(
                                "byOwner",
                                each(all, one -> one.movement().byOwner()).toArray(Boolean[]::new))));
    }

    /** An operation that is one movement and undoes none. */
    record Single(Operation operation, Movement movement) {}

    private static <T> List<T> each(List<Single> all, Function<Single, T> column) {
        return all.stream().map(column).toList();
    }

    /** Nobody else carries out this request until the transaction ends. */
    void lock(CooperativeId cooperative, RequestId request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cooperative || :request, 0))")
                .param("cooperative", cooperative.toString())
                .param("request", request.toString())
                .query()
                .singleRow();
    }

    /** What each of these requests did before; those that did nothing are left out. */
    Map<RequestId, List<Recorded>> askedBy(CooperativeId cooperative, Collection<RequestId> requests) {
        Map<RequestId, List<Recorded>> found = new HashMap<>();
        jdbc.sql(COLUMNS + " and m.request_id = any(:requests)")
                .param("cooperative", cooperative.value())
                .param("requests", requests.stream().map(RequestId::value).toArray(UUID[]::new))
                .query(row -> {
                    var request = new RequestId(row.getObject("request_id", UUID.class));
                    found.computeIfAbsent(request, none -> new ArrayList<>()).add(recorded(row));
                });
        return found;
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
