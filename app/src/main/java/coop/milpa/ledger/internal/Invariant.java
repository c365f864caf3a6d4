package coop.milpa.ledger.internal;

import java.util.Locale;

/**
 * What must always hold in the books of a cooperative, each as a statement that lists the first who break it, in words,
 * and one that gives the figure that was checked.
 */
enum Invariant {
    ENTRIES_BALANCE("""
            select format('entry %s: off by %s %s', l.entry_id, sum(l.amount), a.currency)
            from ledger.line l
            join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
            where l.cooperative_id = :cooperative
            group by l.entry_id, a.currency having sum(l.amount) <> 0 limit 10
            """, """
            select format('%s lines', count(*)) from ledger.line where cooperative_id = :cooperative
            """),
    ENTRIES_HAVE_THEIR_LINES("""
            select format('entry %s: %s lines, %s accounts listed', e.entry_id, coalesce(l.lines, 0),
                cardinality(e.accounts))
            from ledger.entry e
            full join (select entry_id, business_date, count(*) as lines from ledger.line
                       where cooperative_id = :cooperative group by entry_id, business_date) l
                on l.entry_id = e.entry_id and l.business_date = e.business_date
            where coalesce(e.cooperative_id, :cooperative) = :cooperative
                and l.lines is distinct from cardinality(e.accounts)
            limit 10
            """, """
            select format('%s entries', count(*)) from ledger.entry where cooperative_id = :cooperative
            """),
    BALANCES_EQUAL_THEIR_LINES("""
            select format('account %s: balance %s, lines %s', a.number, b.posted, coalesce(l.amount, 0))
            from ledger.balance b
            join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
            left join (select account_id, sum(amount) as amount from ledger.line where cooperative_id = :cooperative
                       group by account_id) l on l.account_id = b.account_id
            where b.cooperative_id = :cooperative and b.posted <> coalesce(l.amount, 0) limit 10
            """, """
            select format('%s accounts', count(*)) from ledger.balance where cooperative_id = :cooperative
            """),
    DAY_TOTALS_EQUAL_THEIR_LINES("""
            select format('%s code %s: totals %s/%s, lines %s/%s', coalesce(t.business_date, l.business_date),
                coalesce(t.code, l.code), t.debit, t.credit, l.debit, l.credit)
            from (select * from ledger.day_total where cooperative_id = :cooperative) t
            full join (
                select l.business_date, a.code, l.branch_id, a.currency, sum(greatest(l.amount, 0)) as debit,
                    -sum(least(l.amount, 0)) as credit
                from ledger.line l
                join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                join ledger.day d on d.cooperative_id = l.cooperative_id and d.business_date = l.business_date
                where l.cooperative_id = :cooperative and d.state = 'CLOSED'
                group by l.business_date, a.code, l.branch_id, a.currency) l
                using (business_date, code, branch_id, currency)
            where t.debit is distinct from l.debit or t.credit is distinct from l.credit limit 10
            """, """
            select format('%s totals on %s closed days', count(*), count(distinct business_date))
            from ledger.day_total where cooperative_id = :cooperative
            """),
    MONTHS_EQUAL_THEIR_DAYS("""
            select format('%s code %s %s: month %s, days %s', m.month_end, m.code, m.currency, m.balance, d.balance)
            from ledger.month_balance m
            left join lateral (select sum(debit - credit) as balance from ledger.day_total t
                where t.cooperative_id = m.cooperative_id and t.code = m.code and t.branch_id = m.branch_id
                    and t.currency = m.currency and t.business_date <= m.month_end) d on true
            where m.cooperative_id = :cooperative and m.balance is distinct from d.balance limit 10
            """, """
            select format('%s month balances', count(*)) from ledger.month_balance where cooperative_id = :cooperative
            """),
    CONTROL_ACCOUNTS_EQUAL_THEIR_ACCOUNTS("""
            select format('code %s %s: totals %s, accounts %s', coalesce(t.code, b.code),
                coalesce(t.currency, b.currency), t.balance, b.balance)
            from (select code, currency, sum(balance) as balance from (
                    select t.code, t.currency, t.debit - t.credit as balance from ledger.day_total t
                    join ledger.chart c on c.cooperative_id = t.cooperative_id and c.code = t.code
                        and c.kind = 'GUARDED'
                    where t.cooperative_id = :cooperative
                    union all
                    select a.code, a.currency, l.amount from ledger.line l
                    join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                        and a.kind = 'GUARDED'
                    where l.cooperative_id = :cooperative and l.business_date > coalesce(
                        (select max(business_date) from ledger.day where cooperative_id = :cooperative
                         and state = 'CLOSED'), date '-infinity')) moved
                  group by code, currency) t
            full join (select a.code, a.currency, sum(b.posted) as balance from ledger.balance b
                join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
                where b.cooperative_id = :cooperative group by a.code, a.currency) b using (code, currency)
            where coalesce(t.balance, 0) <> coalesce(b.balance, 0) limit 10
            """, """
            select format('%s control codes', count(distinct a.code)) from ledger.account a
            where a.cooperative_id = :cooperative and a.kind = 'GUARDED'
            """),
    ONE_EFFECT_PER_REQUEST("""
            select format('request %s: entry %s, entries found %s', coalesce(r.request_id, e.request_id), r.entry_id,
                coalesce(e.entries, 0))
            from (select * from ledger.request where cooperative_id = :cooperative) r
            full join (select request_id, count(*) as entries, min(entry_id::text) as entry_id from ledger.entry
                       where cooperative_id = :cooperative group by request_id) e on e.request_id = r.request_id
            where e.entries is distinct from 1 or e.entry_id is distinct from r.entry_id::text limit 10
            """, """
            select format('%s requests', count(*)) from ledger.request where cooperative_id = :cooperative
            """),
    LIMITS_HOLD("""
            select format('account %s: stands at %s, held %s, floor %s', a.number, a.side * b.posted, b.held, a.floor)
            from ledger.balance b
            join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
            where b.cooperative_id = :cooperative and a.side * b.posted - b.held < a.floor
                and not exists (select from ledger.line l
                    join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                        and e.business_date = l.business_date
                    where l.cooperative_id = :cooperative and l.account_id = b.account_id and e.imported)
            limit 10
            """, """
            select format('%s accounts with a floor, %s below it excused as imported history', count(*),
                count(*) filter (where a.side * b.posted - b.held < a.floor))
            from ledger.balance b
            join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
            where b.cooperative_id = :cooperative and a.floor is not null
            """),
    HOLDS_ADD_UP("""
            select format('account %s: held %s, holds %s', a.number, b.held, coalesce(h.amount, 0))
            from ledger.balance b
            join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
            left join (select account_id, sum(amount) as amount from ledger.hold
                where cooperative_id = :cooperative and released_on is null group by account_id) h
                on h.account_id = b.account_id
            where b.cooperative_id = :cooperative and b.held <> coalesce(h.amount, 0) limit 10
            """, """
            select format('%s holds', count(*)) from ledger.hold
            where cooperative_id = :cooperative and released_on is null
            """),
    TRANSFERS_RESOLVE_WITH_THEIR_HOLDS("""
            select format('transfer %s: %s, hold ended on %s, posted %s of %s', p.hold_id, p.state, h.released_on,
                p.posted, h.amount)
            from ledger.pending p
            join ledger.hold h on h.cooperative_id = p.cooperative_id and h.hold_id = p.hold_id
            left join ledger.entry e on e.cooperative_id = p.cooperative_id and e.entry_id = p.entry_id
            where p.cooperative_id = :cooperative and ((p.state = 'PENDING') <> (h.released_on is null)
                or p.posted > h.amount or (p.entry_id is not null and e.entry_id is null)) limit 10
            """, """
            select format('%s transfers, %s pending', count(*), count(*) filter (where state = 'PENDING'))
            from ledger.pending where cooperative_id = :cooperative
            """),
    DAYS_FOLLOW_ONE_ANOTHER("""
            select format('after %s comes %s, %s', business_date, next_date, state) from (
                select business_date, state, lead(business_date) over (order by business_date) as next_date
                from ledger.day where cooperative_id = :cooperative) d
            where next_date <> business_date + 1 or (next_date is null and state <> 'OPEN')
                or (next_date is not null and state = 'OPEN') limit 10
            """, """
            select format('%s days, %s to %s', count(*), min(business_date), max(business_date))
            from ledger.day where cooperative_id = :cooperative
            """);

    private final String offenders;
    private final String figure;

    Invariant(String offenders, String figure) {
        this.offenders = offenders;
        this.figure = figure;
    }

    /** Lists at most ten who break it. */
    String offenders() {
        return offenders;
    }

    /** Gives one row: what was checked. */
    String figure() {
        return figure;
    }

    /** Its stable name, such as {@code entries-balance}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
