package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days earned and not given yet, in PostgreSQL. Works in the caller's transaction. */
@Repository
class CarriedRegister {

    private static final String COLUMNS =
            "c.account_id, c.earned_from, c.earned_to, c.balance_days, c.numerator, c.denominator ";

    private final JdbcClient jdbc;

    CarriedRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, List<Carried> carried) {
        if (carried.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into savings.carried (cooperative_id, account_id, earned_from, earned_to, balance_days,
                            numerator, denominator)
                        select :cooperative, account, earned_from::date, earned_to::date, balance_days, numerator,
                            denominator
                        from unnest(:accounts::uuid[], :froms::text[], :tos::text[], :balanceDays::bigint[],
                                    :numerators::numeric[], :denominators::numeric[])
                            as c (account, earned_from, earned_to, balance_days, numerator, denominator)
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "accounts",
                        carried.stream().map(c -> c.account().value()).toArray(UUID[]::new))
                .param(
                        "froms",
                        carried.stream().map(c -> c.days().from().toString()).toArray(String[]::new))
                .param(
                        "tos",
                        carried.stream().map(c -> c.days().to().toString()).toArray(String[]::new))
                .param("balanceDays", carried.stream().map(Carried::balanceDays).toArray(Long[]::new))
                .param(
                        "numerators",
                        carried.stream()
                                .map(c -> new BigDecimal(c.due().numerator()))
                                .toArray(BigDecimal[]::new))
                .param(
                        "denominators",
                        carried.stream()
                                .map(c -> new BigDecimal(c.due().denominator()))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    List<Carried> unpaid(CooperativeId cooperative, Group group) {
        return jdbc.sql("select " + COLUMNS + """
                        from savings.carried c
                        join savings.account a on a.cooperative_id = c.cooperative_id and a.account_id = c.account_id
                        where c.cooperative_id = :cooperative and c.paid_on is null and a.product = :product
                            and a.currency = :currency
                        order by c.account_id, c.earned_from
                        """)
                .param("cooperative", cooperative.value())
                .param("product", group.product())
                .param("currency", group.currency().getCurrencyCode())
                .query((row, n) -> carried(row))
                .list();
    }

    /** Of some accounts. */
    List<Carried> unpaid(CooperativeId cooperative, Collection<AccountId> accounts) {
        return jdbc.sql("select " + COLUMNS + """
                        from savings.carried c
                        where c.cooperative_id = :cooperative and c.paid_on is null and c.account_id = any(:accounts)
                        order by c.account_id, c.earned_from
                        """)
                .param("cooperative", cooperative.value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, n) -> carried(row))
                .list();
    }

    void pay(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate on) {
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update savings.carried set paid_on = :on
                        where cooperative_id = :cooperative and paid_on is null and account_id = any(:accounts)
                        """)
                .param("on", on)
                .param("cooperative", cooperative.value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    /** What was given to an account on a posting day besides what it earned at that day's rate. */
    List<Carried> paid(CooperativeId cooperative, AccountId account, LocalDate on) {
        return jdbc.sql("select " + COLUMNS + """
                        from savings.carried c
                        where c.cooperative_id = :cooperative and c.account_id = :account and c.paid_on = :on
                        order by c.earned_from
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("on", on)
                .query((row, n) -> carried(row))
                .list();
    }

    private static Carried carried(ResultSet row) throws SQLException {
        return new Carried(
                new AccountId(row.getObject("account_id", UUID.class)),
                new Period(row.getObject("earned_from", LocalDate.class), row.getObject("earned_to", LocalDate.class)),
                row.getLong("balance_days"),
                new Due(
                        row.getBigDecimal("numerator").toBigIntegerExact(),
                        row.getBigDecimal("denominator").toBigIntegerExact()));
    }
}
