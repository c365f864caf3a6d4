package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.internal.Capitalisation.Share;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posting days and what each account was given, in PostgreSQL. Works in the caller's transaction. */
@Repository
class CapitalisationRegister {

    /** Rows of a statement: enough that its start is nothing, few enough to be arrays. */
    private static final int AT_ONCE = 50_000;

    private final JdbcClient jdbc;

    CapitalisationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        addShares(cooperative, paid.shares(), paid.period().to(), entry);
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
        addShares(cooperative, paid.shares(), paid.period().to(), entry);
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

    /** The last day that accounts of a group were given from a day on: before the posting day, or on it. */
    Map<AccountId, LocalDate> givenSince(CooperativeId cooperative, Group group, LocalDate from) {
        Map<AccountId, LocalDate> given = new HashMap<>();
        jdbc.sql("""
                        select p.account_id, max(p.period_end) as through
                        from savings.capitalised p
                        join savings.account a on a.cooperative_id = p.cooperative_id and a.account_id = p.account_id
                        where p.cooperative_id = :cooperative and p.period_end >= :from and a.product = :product
                            and a.currency = :currency
                        group by p.account_id
                        """).params(named(cooperative, group)).param("from", from).query(row -> {
            given.put(
                    new AccountId(row.getObject("account_id", UUID.class)), row.getObject("through", LocalDate.class));
        });
        return given;
    }

    private void addShares(CooperativeId cooperative, List<Share> shares, LocalDate through, Optional<EntryId> entry) {
        for (int n = 0; n < shares.size(); n += AT_ONCE) {
            addSome(cooperative, shares.subList(n, Math.min(n + AT_ONCE, shares.size())), through, entry);
        }
    }

    private void addSome(CooperativeId cooperative, List<Share> shares, LocalDate through, Optional<EntryId> entry) {
        jdbc.sql("""
                        insert into savings.capitalised (cooperative_id, account_id, period_start, period_end,
                            balance_days, interest, withheld, entry_id)
                        select :cooperative, account, date '1970-01-01' + started, :through, balance_days, interest,
                            withheld, :entry::uuid
                        from unnest(:accounts::uuid[], :starts::integer[], :balanceDays::bigint[], :interests::bigint[],
                                    :taxes::bigint[]) as s (account, started, balance_days, interest, withheld)
                        """)
                .param("cooperative", cooperative.value())
                .param("through", through)
                .param("entry", entry.map(EntryId::value).orElse(null))
                .param(
                        "accounts",
                        shares.stream().map(share -> share.account().value()).toArray(UUID[]::new))
                .param(
                        "starts",
                        shares.stream()
                                .mapToInt(share -> (int) share.from().toEpochDay())
                                .toArray())
                .param("balanceDays", column(shares, Share::balanceDays))
                .param("interests", column(shares, Share::interest))
                .param("taxes", column(shares, Share::withheld))
                .update();
    }

    private static long[] column(List<Share> shares, ToLongFunction<Share> value) {
        return shares.stream().mapToLong(value).toArray();
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
