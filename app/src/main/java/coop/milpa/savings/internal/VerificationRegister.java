package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What savings say of themselves, to be held against the books. Works in the caller's transaction. */
@Repository
class VerificationRegister {

    private static final int FETCHED_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    VerificationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A posting day as it was recorded.
     *
     * @param interest  of all accounts, before tax
     * @param withheld  tax
     */
    record Recorded(Group group, Period period, Money interest, Money withheld, Optional<EntryId> entry) {

        Money net() {
            return interest.minus(withheld);
        }
    }

    /** By group, first periods first. */
    List<Recorded> capitalisations(CooperativeId cooperative) {
        return jdbc.sql("""
                        select product, currency, period_start, period_end, interest, withheld, entry_id
                        from savings.capitalisation where cooperative_id = :cooperative
                        order by product, currency, period_start
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> recorded(row))
                .list();
    }

    /** What accounts were given outside posting days; the period says through which day only. */
    List<Recorded> early(CooperativeId cooperative) {
        return jdbc.sql("""
                        select product, currency, through as period_start, through as period_end, interest, withheld,
                            entry_id
                        from savings.given_early where cooperative_id = :cooperative order by through, entry_id
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> recorded(row))
                .list();
    }

    /** Accounts of which a period begins before the one before has ended, or that are not registered; ten at most. */
    List<String> overlapping(CooperativeId cooperative) {
        return jdbc.sql("""
                        select format('account %s: given twice for %s', account_id, period_start) as offender from (
                            select account_id, period_start, lag(period_end)
                                over (partition by account_id order by period_start) as last_end
                            from savings.capitalised where cooperative_id = :cooperative) given
                        where last_end >= period_start
                        union all
                        select format('account %s: is not registered', p.account_id) from savings.capitalised p
                        where p.cooperative_id = :cooperative and not exists (
                            select from savings.account a
                            where a.cooperative_id = p.cooperative_id and a.account_id = p.account_id)
                        limit 10
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> Objects.requireNonNull(row.getString("offender")))
                .list();
    }

    /** What each account was given by an entry after tax, minor units; those given nothing are left out. */
    GivenAmounts given(CooperativeId cooperative, Recorded day) {
        var given = new GivenAmounts();
        jdbc.sql("""
                        select p.account_id, p.interest - p.withheld as net
                        from savings.capitalised p
                        join savings.account a on a.cooperative_id = p.cooperative_id and a.account_id = p.account_id
                        where p.cooperative_id = :cooperative and p.period_end = :end
                            and p.entry_id is not distinct from :entry::uuid and a.product = :product
                            and a.currency = :currency and p.interest > p.withheld
                        order by p.account_id
                        """)
                .withFetchSize(FETCHED_AT_ONCE)
                .param("cooperative", cooperative.value())
                .param("end", day.period().to())
                .param("entry", day.entry().map(EntryId::value).orElse(null))
                .param("product", day.group().product())
                .param("currency", day.group().currency().getCurrencyCode())
                .query(row -> {
                    given.add(row.getObject("account_id", UUID.class), row.getLong("net"));
                });
        return given;
    }

    /** Accrued less released, by currency. */
    Map<String, Long> payable(CooperativeId cooperative) {
        Map<String, Long> payable = new HashMap<>();
        jdbc.sql("""
                        select currency, sum(amount) as amount from (
                            select currency, booked as amount from savings.accrual where cooperative_id = :cooperative
                            union all
                            select currency, -released from savings.capitalisation
                            where cooperative_id = :cooperative
                            union all
                            select currency, -released from savings.given_early
                            where cooperative_id = :cooperative) moved
                        group by currency having sum(amount) <> 0
                        """).param("cooperative", cooperative.value()).query(row -> {
            payable.put(row.getString("currency"), row.getLong("amount"));
        });
        return payable;
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Recorded(
                new Group(row.getString("product"), currency),
                new Period(
                        row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)),
                new Money(row.getLong("interest"), currency),
                new Money(row.getLong("withheld"), currency),
                Optional.ofNullable(row.getObject("entry_id", UUID.class)).map(EntryId::new));
    }
}
