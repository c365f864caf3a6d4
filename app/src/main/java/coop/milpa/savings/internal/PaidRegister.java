package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.CapitalisedInterest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what accounts were given. Works in the caller's transaction. */
@Repository
class PaidRegister {

    private final JdbcClient jdbc;

    PaidRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that an account was given, first periods first. */
    List<Paid> of(CooperativeId cooperative, AccountId account) {
        return jdbc.sql("""
                        select p.account_id, p.period_start, p.period_end, p.balance_days, p.interest, p.withheld,
                            p.entry_id, a.product, a.currency
                        from savings.capitalised p
                        join savings.account a on a.cooperative_id = p.cooperative_id and a.account_id = p.account_id
                        where p.cooperative_id = :cooperative and p.account_id = :account
                        order by p.period_start
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .query((row, n) -> paid(row))
                .list();
    }

    /** Under whose versions an account earns; empty if it is no savings account. */
    Optional<Group> group(CooperativeId cooperative, AccountId account) {
        return jdbc.sql("""
                        select product, currency from savings.account
                        where cooperative_id = :cooperative and account_id = :account
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .query((row, n) -> new Group(row.getString("product"), Currency.getInstance(row.getString("currency"))))
                .optional();
    }

    LocalDate openedOn(CooperativeId cooperative, AccountId account) {
        return jdbc.sql("""
                        select opened_on from savings.account
                        where cooperative_id = :cooperative and account_id = :account
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .query(LocalDate.class)
                .single();
    }

    private static Paid paid(ResultSet row) throws SQLException {
        var group = new Group(row.getString("product"), Currency.getInstance(row.getString("currency")));
        long interest = row.getLong("interest");
        var given = new CapitalisedInterest(
                new AccountId(row.getObject("account_id", UUID.class)),
                new Period(
                        row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)),
                row.getLong("balance_days"),
                new Money(interest, group.currency()),
                new Money(row.getLong("withheld"), group.currency()),
                Optional.ofNullable(row.getObject("entry_id", UUID.class))
                        .filter(entry -> interest > 0)
                        .map(EntryId::new));
        return new Paid(given, group);
    }
}
