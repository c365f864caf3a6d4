package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.internal.ShareRegister.Giving;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posting days and what each account was given, in PostgreSQL. Works in the caller's transaction. */
@Repository
class CapitalisationRegister {

    private final JdbcClient jdbc;
    private final ShareRegister shares;

    CapitalisationRegister(JdbcClient jdbc, ShareRegister shares) {
        this.jdbc = jdbc;
        this.shares = shares;
    }

    /** The last posting day of a group. */
    Optional<LocalDate> lastEnd(CooperativeId cooperative, Group group) {
        return jdbc.sql("""
                        select period_end from savings.capitalisation
                        where cooperative_id = :cooperative and product = :product and currency = :currency
                        order by period_end desc limit 1
                        """)
                .params(named(cooperative, group))
                .query(LocalDate.class)
                .optional();
    }

    /** What the payable account holds for a group: all that was accrued less all that was released. */
    long payable(CooperativeId cooperative, Group group) {
        return jdbc.sql("""
                        select coalesce((select sum(booked) from savings.accrual
                            where cooperative_id = :cooperative and product = :product and currency = :currency), 0)
                        - coalesce((select sum(released) from savings.capitalisation
                            where cooperative_id = :cooperative and product = :product and currency = :currency), 0)
                        - coalesce((select sum(released) from savings.given_early
                            where cooperative_id = :cooperative and product = :product and currency = :currency), 0)
                        """).params(named(cooperative, group)).query(Long.class).single();
    }

    void add(CooperativeId cooperative, Capitalisation paid, Optional<EntryId> entry) {
        jdbc.sql("""
                        insert into savings.capitalisation (cooperative_id, product, currency, period_start, period_end,
                            earning_from, annual_rate, year_days, accounts, interest, withheld, released, kept,
                            entry_id)
                        values (:cooperative, :product, :currency, :from, :to, :earningFrom, :rate::numeric, :yearDays,
                            :accounts, :interest, :withheld, :released, :kept, :entry::uuid)
                        """)
                .params(named(cooperative, paid.group()))
                .param("from", paid.period().from())
                .param("to", paid.period().to())
                .param("earningFrom", paid.earned().from())
                .param(
                        "rate",
                        paid.earned()
                                .version()
                                .earning()
                                .flatRate()
                                .map(Rate::percent)
                                .orElse(null))
                .param(
                        "yearDays",
                        paid.earned().version().yearDaysOn(paid.period().to()))
                .param("accounts", paid.shares().size())
                .param("interest", paid.interest())
                .param("withheld", paid.withheld())
                .param("released", paid.released())
                .param("kept", paid.kept())
                .param("entry", entry.map(EntryId::value).orElse(null))
                .update();
        shares.add(cooperative, paid.shares(), new Giving(paid.period().to(), false, entry));
    }

    /** What accounts were given outside posting days, by an entry. */
    void addEarly(CooperativeId cooperative, Capitalisation paid, Optional<EntryId> entry) {
        entry.ifPresent(id -> jdbc.sql("""
                        insert into savings.given_early (cooperative_id, entry_id, product, currency, through, interest,
                            withheld, released)
                        values (:cooperative, :entry, :product, :currency, :through, :interest, :withheld, :released)
                        """)
                .params(named(cooperative, paid.group()))
                .param("entry", id.value())
                .param("through", paid.period().to())
                .param("interest", paid.interest())
                .param("withheld", paid.withheld())
                .param("released", paid.released())
                .update());
        shares.add(cooperative, paid.shares(), new Giving(paid.period().to(), true, entry));
    }

    /** Those of the accounts that are of a group. */
    Set<AccountId> of(CooperativeId cooperative, Group group, Collection<AccountId> accounts) {
        return Set.copyOf(jdbc.sql("""
                        select account_id from savings.account
                        where cooperative_id = :cooperative and account_id = any(:accounts) and product = :product
                            and currency = :currency
                        """)
                .params(named(cooperative, group))
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }

    /** The last day that accounts of a group were given outside posting days, from a day on. */
    Map<AccountId, LocalDate> givenSince(CooperativeId cooperative, Group group, LocalDate from) {
        Map<AccountId, LocalDate> given = new HashMap<>();
        jdbc.sql("""
                        select p.account_id, max(p.period_end) as through
                        from savings.capitalised p
                        join savings.account a on a.cooperative_id = p.cooperative_id and a.account_id = p.account_id
                        where p.cooperative_id = :cooperative and p.early and p.period_end >= :from
                            and a.product = :product and a.currency = :currency
                        group by p.account_id
                        """).params(named(cooperative, group)).param("from", from).query(row -> {
            given.put(
                    new AccountId(row.getObject("account_id", UUID.class)), row.getObject("through", LocalDate.class));
        });
        return given;
    }

    private static Map<String, Object> named(CooperativeId cooperative, Group group) {
        return Map.of(
                "cooperative",
                cooperative.value(),
                "product",
                group.product(),
                "currency",
                group.currency().getCurrencyCode());
    }
}
