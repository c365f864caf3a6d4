package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.internal.Capitalisation.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posting days and what each account was given, in PostgreSQL. Works in the caller's transaction. */
@Repository
class CapitalisationRegister {

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
                        """).params(named(cooperative, group)).query(Long.class).single();
    }

    void add(CooperativeId cooperative, Capitalisation paid, Optional<EntryId> entry) {
        jdbc.sql("""
                        insert into savings.capitalisation (cooperative_id, product, currency, period_start, period_end,
                            earning_from, annual_rate, year_days, accounts, interest, withheld, released, kept,
                            entry_id)
                        values (:cooperative, :product, :currency, :from, :to, :earningFrom, :rate, :yearDays,
                            :accounts, :interest, :withheld, :released, :kept, :entry::uuid)
                        """)
                .params(named(cooperative, paid.group()))
                .param("from", paid.period().from())
                .param("to", paid.period().to())
                .param("earningFrom", paid.earned().from())
                .param("rate", paid.earned().yield().rate().percent())
                .param("yearDays", paid.earned().yield().yearDays())
                .param("accounts", paid.shares().size())
                .param("interest", paid.interest())
                .param("withheld", paid.withheld())
                .param("released", paid.released())
                .param("kept", paid.kept())
                .param("entry", entry.map(EntryId::value).orElse(null))
                .update();
        addShares(cooperative, paid, entry);
    }

    private void addShares(CooperativeId cooperative, Capitalisation paid, Optional<EntryId> entry) {
        List<Share> shares = paid.shares();
        jdbc.sql("""
                        insert into savings.capitalised (cooperative_id, account_id, period_start, period_end,
                            balance_days, interest, withheld, entry_id)
                        select :cooperative, account, :from, :to, balance_days, interest, withheld, :entry::uuid
                        from unnest(:accounts::uuid[], :balanceDays::bigint[], :interests::bigint[], :taxes::bigint[])
                            as s (account, balance_days, interest, withheld)
                        """)
                .param("cooperative", cooperative.value())
                .param("from", paid.period().from())
                .param("to", paid.period().to())
                .param("entry", entry.map(EntryId::value).orElse(null))
                .param(
                        "accounts",
                        shares.stream().map(share -> share.account().value()).toArray(UUID[]::new))
                .param("balanceDays", column(shares, Share::balanceDays))
                .param("interests", column(shares, Share::interest))
                .param("taxes", column(shares, Share::withheld))
                .update();
    }

    private static Long[] column(List<Share> shares, ToLongFunction<Share> value) {
        return shares.stream().mapToLong(value).boxed().toArray(Long[]::new);
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
