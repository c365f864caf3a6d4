-- On the last day of a month every account has a line: what is grouped and joined for the totals stays in memory. Lines
-- after a day are said to be from the next day on, so that those of the month that ends are left unread.
create or replace function ledger.total_day(p_cooperative uuid, p_day date) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    set work_mem = '128MB' as $$
declare
    v_lines   bigint;
    v_history boolean;
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    select history, lines into v_history, v_lines from ledger.day
    where cooperative_id = p_cooperative and business_date = p_day and state = 'CLOSING' for update;
    if not found then
        raise exception 'Day % of % is not closing', p_day, p_cooperative using errcode = 'ML001';
    end if;
    if v_lines is not null then
        return v_lines;
    end if;

    with moved as materialized (
        select l.account_id, l.branch_id, sum(greatest(l.amount, 0)) as debit, -sum(least(l.amount, 0)) as credit,
               count(*) as lines
        from ledger.line l
        where l.cooperative_id = p_cooperative and l.business_date = p_day
        group by l.account_id, l.branch_id
    ), placed as materialized (
        select m.*, b.posted, coalesce(b.code, p.code) as code, coalesce(b.currency, p.currency) as currency
        from moved m
        left join ledger.balance b on b.cooperative_id = p_cooperative and b.account_id = m.account_id
        left join ledger.account p on p.cooperative_id = p_cooperative and p.account_id = m.account_id
            and p.kind = 'POOLED'
    ), total as (
        insert into ledger.day_total (cooperative_id, business_date, code, branch_id, currency, debit, credit)
        select p_cooperative, p_day, code, branch_id, currency, sum(debit), sum(credit)
        from placed
        group by code, branch_id, currency
    ), after as (
        select l.account_id, sum(l.amount) as change
        from ledger.line l
        where l.cooperative_id = p_cooperative and l.business_date >= p_day + 1 and not v_history
        group by l.account_id
    ), balance as (
        insert into ledger.day_balance (cooperative_id, business_date, account_id, posted)
        select p_cooperative, p_day, m.account_id, m.posted - coalesce(f.change, 0)
        from (select distinct account_id, posted from placed where posted is not null and not v_history) m
        left join after f on f.account_id = m.account_id
    )
    select coalesce(sum(lines), 0) into v_lines from moved;
    update ledger.day set lines = v_lines where cooperative_id = p_cooperative and business_date = p_day;

    if extract(day from p_day + 1) = 1 then
        insert into ledger.month_balance (cooperative_id, month_end, code, branch_id, currency, balance)
        select p_cooperative, p_day, code, branch_id, currency, sum(balance)
        from (select code, branch_id, currency, balance from ledger.month_balance
              where cooperative_id = p_cooperative
                and month_end = (date_trunc('month', p_day) - interval '1 day')::date
              union all
              select code, branch_id, currency, debit - credit from ledger.day_total
              where cooperative_id = p_cooperative and business_date between date_trunc('month', p_day)::date and p_day
             ) month
        group by code, branch_id, currency
        having sum(balance) <> 0;
    end if;
    return v_lines;
end $$;

-- Who takes no entries is asked for before interest is given; nearly nobody is.
create index account_shut on ledger.account (cooperative_id, earns) where frozen or closed_on is not null;
