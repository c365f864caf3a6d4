package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.ProductRules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sleeps, in PostgreSQL. Works in the caller's transaction. */
@Repository
class DormancyRegister {

    private final JdbcClient jdbc;

    DormancyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An owner who used her account after she was told needs no notice any more. One statement. */
    int endNotices(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        update savings.dormancy d set ended_on = greatest(:day, d.since)
                        where d.cooperative_id = :cooperative and d.state = 'NOTICE' and d.ended_on is null
                            and exists (select from savings.movement m
                                where m.cooperative_id = d.cooperative_id and m.account_id = d.account_id
                                    and m.by_owner and m.business_date > d.quiet_since)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .update();
    }

    /**
     * Enters accounts that nobody has used for long, for notice and for sleep. One statement. An account is quiet since
     * its owner last used or woke it; if nobody knows, since it was opened, and never since before anything was decided
     * of its product's sleep: what happened before was not recorded here. Most have been used lately, which one look
     * into the index says; only for the others is the last use looked for. "Lately" leaves out three days, because
     * months are not equally long: what was used on the 29th, 30th or 31st of January is a month quiet on the 28th of
     * February.
     */
    int fallAsleep(CooperativeId cooperative, List<ProductRules> rules, LocalDate day) {
        return jdbc.sql("""
                        with begun as (
                            select product, currency, min(valid_from) as first from savings.product_rules
                            where cooperative_id = :cooperative and dormant_months > 0
                            group by product, currency
                        ), rule as (
                            select r.product, r.currency, r.notice, r.months, b.first,
                                (:day::date - make_interval(months => least(12000, case when r.notice > 0
                                    then r.notice else r.months end)))::date + 3 as lately
                            from unnest(:products::text[], :currencies::text[], :notices::integer[],
                                :months::integer[]) as r (product, currency, notice, months)
                            join begun b on b.product = r.product and b.currency = r.currency
                        ), unused as (
                            select a.account_id, a.opened_on, r.notice, r.months, r.first
                            from rule r
                            join savings.account a on a.cooperative_id = :cooperative and a.product = r.product
                                and a.currency = r.currency
                            where r.first <= r.lately and a.opened_on <= r.lately
                                and not exists (select from savings.movement m
                                    where m.cooperative_id = :cooperative and m.account_id = a.account_id
                                        and m.by_owner and m.business_date > r.lately and m.business_date <= :day)
                                and not exists (select from savings.closing x
                                    where x.cooperative_id = :cooperative and x.account_id = a.account_id)
                        ), quiet as (
                            select u.account_id, u.notice, u.months,
                                greatest(coalesce(greatest(used.on_day, woken.on_day), u.opened_on), u.first) as since
                            from unused u
                            left join lateral (
                                select max(m.business_date) as on_day from savings.movement m
                                where m.cooperative_id = :cooperative and m.account_id = u.account_id and m.by_owner
                                    and m.business_date <= :day) used on true
                            left join lateral (
                                select max(d.ended_on) as on_day from savings.dormancy d
                                where d.cooperative_id = :cooperative and d.account_id = u.account_id
                                    and d.state = 'DORMANT') woken on true
                        )
                        insert into savings.dormancy (cooperative_id, account_id, state, quiet_since, since)
                        select :cooperative, q.account_id, s.state, q.since, :day
                        from quiet q
                        cross join lateral (values ('NOTICE', q.notice), ('DORMANT', q.months)) as s (state, months)
                        where s.months > 0 and (q.since + make_interval(months => s.months))::date <= :day
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("products", texts(rules, ProductRules::product))
                .param("currencies", texts(rules, one -> one.currency().getCurrencyCode()))
                .param("notices", numbers(rules, one -> one.rules().dormancy().noticeMonths()))
                .param("months", numbers(rules, one -> one.rules().dormancy().months()))
                .update();
    }

    /** The account is used again. */
    int wake(CooperativeId cooperative, AccountId account, LocalDate day) {
        return jdbc.sql("""
                        update savings.dormancy set ended_on = greatest(:day, since)
                        where cooperative_id = :cooperative and account_id = :account and ended_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("day", day)
                .update();
    }

    /** Accounts whose product lets a deposit by the owner wake them, after such deposits. One statement. */
    int wakeByDeposit(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day) {
        return jdbc.sql("""
                        update savings.dormancy d set ended_on = greatest(:day, d.since)
                        from savings.account a
                        where d.cooperative_id = :cooperative and d.account_id = any(:accounts)
                            and d.ended_on is null and a.cooperative_id = d.cooperative_id
                            and a.account_id = d.account_id
                            and (select r.deposit_wakes from savings.product_rules r
                                where r.cooperative_id = a.cooperative_id and r.product = a.product
                                    and r.currency = a.currency and r.valid_from <= :day
                                order by r.valid_from desc limit 1)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    /** An account of whose sleep its owner was told. */
    record Told(AccountId account, LocalDate quietSince, LocalDate toldOn) {}

    /** Those that were told of, are not asleep yet and were not used since; first to sleep first. */
    List<Told> told(CooperativeId cooperative) {
        return jdbc.sql("""
                        select d.account_id, d.quiet_since, d.since from savings.dormancy d
                        where d.cooperative_id = :cooperative and d.state = 'NOTICE' and d.ended_on is null
                            and not exists (select from savings.dormancy s
                                where s.cooperative_id = d.cooperative_id and s.account_id = d.account_id
                                    and s.state = 'DORMANT' and s.quiet_since = d.quiet_since)
                            and not exists (select from savings.closing x
                                where x.cooperative_id = d.cooperative_id and x.account_id = d.account_id)
                        order by d.quiet_since, d.account_id
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Told(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("quiet_since", LocalDate.class),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private static String[] texts(List<ProductRules> rules, Function<ProductRules, String> column) {
        return rules.stream().map(column).toArray(String[]::new);
    }

    private static Integer[] numbers(List<ProductRules> rules, Function<ProductRules, Integer> column) {
        return rules.stream().map(column).toArray(Integer[]::new);
    }
}
