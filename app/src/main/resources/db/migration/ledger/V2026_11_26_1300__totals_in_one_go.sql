-- The totals of a day are summed once, from its lines to codes: sums by account on the way there, a million of them on
-- the last day of a month, were thrown away again. What is read and what is written are as before.
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

    with placed as materialized (
        select l.account_id, l.branch_id, l.amount, b.posted, coalesce(b.code, p.code) as code,
               coalesce(b.currency, p.currency) as currency
        from ledger.line l
        left join ledger.balance b on b.cooperative_id = p_cooperative and b.account_id = l.account_id
        left join ledger.account p on p.cooperative_id = p_cooperative and p.account_id = l.account_id
            and p.kind = 'POOLED'
        where l.cooperative_id = p_cooperative and l.business_date = p_day
    ), total as (
        insert into ledger.day_total (cooperative_id, business_date, code, branch_id, currency, debit, credit)
        select p_cooperative, p_day, code, branch_id, currency, sum(greatest(amount, 0)), -sum(least(amount, 0))
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
    select count(*) into v_lines from placed;
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
