package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.HoldId;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.PlaceGarnishment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to keep money for debts, and what is kept, in PostgreSQL. Works in the caller's transaction. */
@Repository
class GarnishmentRegister {

    private final JdbcClient jdbc;

    GarnishmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An order as it was entered.
     *
     * @param request  that asked for it
     * @param debtor  who owes
     * @param amount  how much; empty for all
     * @param endedBy  the request that ended it
     */
    record Row(
            GarnishmentId id,
            RequestId request,
            MemberId debtor,
            String caseNumber,
            Currency currency,
            OptionalLong amount,
            Optional<RequestId> endedBy) {}

    /**
     * An account that an order still reaches for.
     *
     * @param missing  what the order lacks over all its accounts, in minor units
     */
    record Outstanding(GarnishmentId id, AccountId account, Currency currency, long missing) {}

    /** A hold for an order. */
    record Kept(HoldId hold, AccountId account, Money amount) {}

    void add(GarnishmentId id, PlaceGarnishment command, MemberId debtor, LocalDate day) {
        jdbc.sql("""
                        insert into savings.garnishment (cooperative_id, garnishment_id, request_id, debtor_id,
                            authority, case_number, currency, amount, placed_on)
                        values (:cooperative, :id, :request, :debtor, :authority, :case, :currency, :amount::bigint,
                            :day)
                        """)
                .param("cooperative", command.order().cooperative().value())
                .param("id", id.value())
                .param("request", command.order().request().value())
                .param("debtor", debtor.value())
                .param("authority", command.by().authority())
                .param("case", command.by().caseNumber())
                .param("currency", command.reach().currency().getCurrencyCode())
                .param(
                        "amount",
                        command.reach().amount().isPresent()
                                ? command.reach().amount().getAsLong()
                                : null)
                .param("day", day)
                .update();
    }

    void reach(CooperativeId cooperative, GarnishmentId id, List<AccountId> accounts) {
        jdbc.sql("""
                        insert into savings.garnished (cooperative_id, garnishment_id, account_id, place)
                        select :cooperative, :id, a.account, a.place
                        from unnest(:accounts::uuid[]) with ordinality as a (account, place)
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<Row> askedBy(CooperativeId cooperative, RequestId request) {
        return row(cooperative, "request_id = :value", request.value());
    }

    /** Nobody else ends it until the transaction does. */
    Optional<Row> find(CooperativeId cooperative, GarnishmentId id) {
        return row(cooperative, "garnishment_id = :value for update", id.value());
    }

    private Optional<Row> row(CooperativeId cooperative, String condition, UUID value) {
        return jdbc.sql("""
                        select garnishment_id, request_id, debtor_id, case_number, currency, amount, ended_by
                        from savings.garnishment where cooperative_id = :cooperative and %s
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .param("value", value)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The accounts of one order, the first to give first. */
    List<AccountId> accounts(CooperativeId cooperative, GarnishmentId id) {
        return jdbc.sql("""
                        select account_id from savings.garnished
                        where cooperative_id = :cooperative and garnishment_id = :id order by place
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    /** Orders over any of the accounts that are not filled: the oldest first, each by its places. */
    List<Outstanding> outstanding(CooperativeId cooperative, Collection<AccountId> accounts) {
        UUID[] ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return outstanding(cooperative, "r.account_id = any(:accounts)", ids);
    }

    /** The same over all accounts. */
    List<Outstanding> outstanding(CooperativeId cooperative) {
        return outstanding(cooperative, "cardinality(:accounts::uuid[]) = 0", new UUID[0]);
    }

    private List<Outstanding> outstanding(CooperativeId cooperative, String condition, UUID[] accounts) {
        return jdbc.sql("""
                        select g.garnishment_id, r.account_id, g.currency,
                            coalesce(g.amount, 9000000000000000) - coalesce(h.held, 0) as missing
                        from savings.garnishment g
                        join savings.garnished r on r.cooperative_id = g.cooperative_id
                            and r.garnishment_id = g.garnishment_id
                        left join lateral (select sum(k.amount)::bigint as held from savings.garnishment_hold k
                            where k.cooperative_id = g.cooperative_id and k.garnishment_id = g.garnishment_id) h on true
                        where g.cooperative_id = :cooperative and g.ended_on is null and %s
                            and (g.amount is null or g.amount > coalesce(h.held, 0))
                        order by g.garnishment_id, r.place
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .param("accounts", accounts)
                .query((row, n) -> new Outstanding(
                        new GarnishmentId(row.getObject("garnishment_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Currency.getInstance(row.getString("currency")),
                        row.getLong("missing")))
                .list();
    }

    void keep(CooperativeId cooperative, GarnishmentId id, Kept kept) {
        jdbc.sql("""
                        insert into savings.garnishment_hold (cooperative_id, garnishment_id, hold_id, account_id,
                            amount)
                        values (:cooperative, :id, :hold, :account, :amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("hold", kept.hold().value())
                .param("account", kept.account().value())
                .param("amount", kept.amount().minor())
                .update();
    }

    List<Kept> kept(CooperativeId cooperative, Row order) {
        return jdbc.sql("""
                        select hold_id, account_id, amount from savings.garnishment_hold
                        where cooperative_id = :cooperative and garnishment_id = :id order by account_id, hold_id
                        """)
                .param("cooperative", cooperative.value())
                .param("id", order.id().value())
                .query((row, n) -> new Kept(
                        new HoldId(row.getObject("hold_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new Money(row.getLong("amount"), order.currency())))
                .list();
    }

    /** Whether a hold is for an order that stands. */
    boolean holds(CooperativeId cooperative, HoldId hold) {
        return jdbc.sql("""
                        select exists (select from savings.garnishment_hold k
                            join savings.garnishment g on g.cooperative_id = k.cooperative_id
                                and g.garnishment_id = k.garnishment_id
                            where k.cooperative_id = :cooperative and k.hold_id = :hold and g.ended_on is null)
                        """)
                .param("cooperative", cooperative.value())
                .param("hold", hold.value())
                .query(Boolean.class)
                .single();
    }

    void end(CooperativeId cooperative, GarnishmentId id, RequestId request, LocalDate day) {
        jdbc.sql("""
                        update savings.garnishment set ended_on = :day, ended_by = :request
                        where cooperative_id = :cooperative and garnishment_id = :id and ended_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("request", request.value())
                .param("day", day)
                .update();
    }

    /** Orders that stand, for the books to be held against. */
    List<Row> standing(CooperativeId cooperative) {
        return jdbc.sql("""
                        select garnishment_id, request_id, debtor_id, case_number, currency, amount, ended_by
                        from savings.garnishment where cooperative_id = :cooperative and ended_on is null
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        OptionalLong limited = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(amount);
        return new Row(
                new GarnishmentId(row.getObject("garnishment_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new MemberId(row.getObject("debtor_id", UUID.class)),
                row.getString("case_number"),
                Currency.getInstance(row.getString("currency")),
                limited,
                Optional.ofNullable(row.getObject("ended_by", UUID.class)).map(RequestId::new));
    }
}
