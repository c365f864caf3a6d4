package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What savings say of themselves, to be held against the books. Works in the caller's transaction. */
@Repository
class VerificationRegister {

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

    /** What each account was given on a posting day after tax, minor units; those given nothing are left out. */
    Map<AccountId, Long> given(CooperativeId cooperative, Recorded day) {
        Map<AccountId, Long> given = new HashMap<>();
        jdbc.sql("""
                        select p.account_id, p.interest - p.withheld as net
                        from savings.capitalised p
                        join savings.account a on a.cooperative_id = p.cooperative_id and a.account_id = p.account_id
                        where p.cooperative_id = :cooperative and p.period_end = :end and a.product = :product
                            and a.currency = :currency and p.interest > p.withheld
                        """)
                .param("cooperative", cooperative.value())
                .param("end", day.period().to())
                .param("product", day.group().product())
                .param("currency", day.group().currency().getCurrencyCode())
                .query(row -> {
                    given.put(new AccountId(row.getObject("account_id", UUID.class)), row.getLong("net"));
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
