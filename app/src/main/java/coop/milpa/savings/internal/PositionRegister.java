package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.Journeys;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProduct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that the register knows of accounts, in one statement. Works in the caller's transaction. */
@Repository
class PositionRegister {

    private static final String ALL = """
            select a.account_id, a.number, a.owner_id, a.authorised, a.product, a.currency, a.opened_on,
                p.name_es, p.name_en, x.closed_on, f.authority, d.since as dormant_since,
                c.quota, c.every_months, c.first_due, c.quotas,
                d.watched or exists (select from savings.garnished g
                    where g.cooperative_id = a.cooperative_id and g.account_id = a.account_id) as watched
            from savings.account a
            join savings.product p on p.cooperative_id = a.cooperative_id and p.code = a.product
            left join savings.closing x on x.cooperative_id = a.cooperative_id
                and x.account_id = a.account_id
            left join savings.freeze f on f.cooperative_id = a.cooperative_id
                and f.account_id = a.account_id and f.lifted_on is null
            left join lateral (
                select min(s.since) filter (where s.state = 'DORMANT') as since, count(*) > 0 as watched
                from savings.dormancy s
                where s.cooperative_id = a.cooperative_id and s.account_id = a.account_id
                    and s.ended_on is null) d on true
            left join savings.contract c on c.cooperative_id = a.cooperative_id
                and c.account_id = a.account_id
            where a.cooperative_id = :cooperative and %s
            order by a.number
            """;

    private final JdbcClient jdbc;
    private final Journeys journeys;

    PositionRegister(JdbcClient jdbc, Journeys journeys) {
        this.jdbc = jdbc;
        this.journeys = journeys;
    }

    /**
     * An account with its product, what keeps it from being used, and what was agreed for it alone.
     *
     * @param watched  whether something follows from what comes in: it sleeps, is about to, or an order waits for it
     */
    record Known(
            SavingsAccount account,
            SavingsProduct product,
            AccountState state,
            Optional<Quotas> quotas,
            boolean watched) {

        Group group() {
            return new Group(product.code(), account.terms().currency());
        }
    }

    /** How many accounts are not closed. */
    record Count(Group group, long accounts) {}

    List<Known> ownedBy(CooperativeId cooperative, MemberId owner) {
        return where(cooperative, "a.owner_id = :owner", Map.of("owner", owner.value()));
    }

    /** Those that name her as authorised, which few do and an index knows, and all of some owners. */
    List<Known> ofOthers(CooperativeId cooperative, MemberId member, Collection<MemberId> owners) {
        var parameters = Map.of(
                "member", member.value(),
                "owners", owners.stream().map(MemberId::value).toArray(UUID[]::new));
        String named = "cardinality(a.authorised) > 0 and :member = any(a.authorised)";
        return where(cooperative, "(a.owner_id = any(:owners) or " + named + ")", parameters);
    }

    /** The one with this number, or none. */
    List<Known> numbered(CooperativeId cooperative, String number) {
        return where(cooperative, "a.number = :number", Map.of("number", number));
    }

    /**
     * Those of the numbers that there are, by number, once nobody else can work on them until the transaction ends. In
     * the one order in which everybody locks several.
     */
    Map<String, Known> lockNumbered(CooperativeId cooperative, Collection<String> numbers) {
        String lock = """
                select pg_advisory_xact_lock(hashtextextended(a.account_id::text, 0))
                from (select account_id from savings.account
                    where cooperative_id = :cooperative and number = any(:numbers)
                    order by account_id) as a;
                """;
        Map<String, Object> parameters =
                Map.of("cooperative", cooperative.value(), "numbers", numbers.toArray(String[]::new));
        return journeys
                .last(lock + ALL.formatted("a.number = any(:numbers)"), parameters, (row, n) -> known(row))
                .stream()
                .collect(Collectors.toMap(known -> known.account().terms().number(), known -> known));
    }

    /** Those of the numbers that the register knows, by number; others may work on them meanwhile. */
    Map<String, Known> numbered(CooperativeId cooperative, Collection<String> numbers) {
        return where(cooperative, "a.number = any(:numbers)", Map.of("numbers", numbers.toArray(String[]::new)))
                .stream()
                .collect(Collectors.toMap(known -> known.account().terms().number(), known -> known));
    }

    /** Open accounts of these owners that take deposits at will, the children's too. */
    List<Known> atWill(CooperativeId cooperative, Collection<MemberId> owners, Currency currency) {
        var parameters = Map.of(
                "owners", owners.stream().map(MemberId::value).toArray(UUID[]::new),
                "currency", currency.getCurrencyCode());
        return where(cooperative, """
                a.owner_id = any(:owners) and a.currency = :currency
                    and x.closed_on is null and f.authority is null
                    and not exists (select from savings.product_rules r
                        where r.cooperative_id = a.cooperative_id and r.product = a.product
                            and r.kind not in ('DEMAND', 'CHILDREN'))
                """, parameters);
    }

    List<Count> counts(CooperativeId cooperative) {
        return jdbc.sql("""
                        select a.product, a.currency, count(*) as accounts from savings.account a
                        where a.cooperative_id = :cooperative
                            and not exists (select from savings.closing x
                                where x.cooperative_id = a.cooperative_id and x.account_id = a.account_id)
                        group by a.product, a.currency order by a.product, a.currency
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Count(
                        new Group(row.getString("product"), Currency.getInstance(row.getString("currency"))),
                        row.getLong("accounts")))
                .list();
    }

    private List<Known> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(ALL.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                SavingsRegister.account(row),
                new SavingsProduct(row.getString("product"), row.getString("name_es"), row.getString("name_en")),
                new AccountState(
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("authority")),
                        Optional.ofNullable(row.getObject("dormant_since", LocalDate.class))),
                quotas(row),
                row.getBoolean("watched"));
    }

    private static Optional<Quotas> quotas(ResultSet row) throws SQLException {
        Optional<LocalDate> first = Optional.ofNullable(row.getObject("first_due", LocalDate.class));
        var agreed = new Money(row.getLong("quota"), Currency.getInstance(row.getString("currency")));
        int months = row.getInt("every_months");
        int count = row.getInt("quotas");
        return first.map(day -> new Quotas(agreed, months, day, count));
    }
}
