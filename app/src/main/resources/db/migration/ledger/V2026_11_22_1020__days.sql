-- Opening, closing and sealing days. Like ledger.post these belong to milpa_books and set the cooperative themselves.

create function ledger.begin_books(p_cooperative uuid, p_first date) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    insert into ledger.day (cooperative_id, business_date, state)
    select p_cooperative, p_first, 'OPEN'
    where not exists (select from ledger.day where cooperative_id = p_cooperative);
end $$;

-- Opens the next day and leaves this one to the close. Waits for those who hold the day to post to it.
create function ledger.start_closing(p_cooperative uuid, p_day date, p_history boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    v_state text;
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    select state into v_state from ledger.day
    where cooperative_id = p_cooperative and business_date = p_day for update;
    if v_state = 'CLOSING' then
        return;
    end if;
    if v_state is distinct from 'OPEN' then
        raise exception 'Day % of % is not open', p_day, p_cooperative using errcode = 'ML001';
    end if;
    update ledger.day set state = 'CLOSING', history = p_history
    where cooperative_id = p_cooperative and business_date = p_day;
    insert into ledger.day (cooperative_id, business_date, state) values (p_cooperative, p_day + 1, 'OPEN');
end $$;

-- Totals the lines of the closing day by code, branch and currency, keeps the closing balance of each account that
-- moved (history keeps them for many days at once, ledger.balance_history), and on the last day of a month what every code stands at. Answers how many lines the day has.
create function ledger.total_day(p_cooperative uuid, p_day date) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
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
        where l.cooperative_id = p_cooperative and l.business_date > p_day and not v_history
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

create function ledger.seal_day(
    p_cooperative uuid, p_day date, p_lines_hash bytea, p_seals jsonb, p_previous bytea, p_hash bytea
) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    update ledger.day
    set state = 'CLOSED', lines_hash = p_lines_hash, seals = p_seals, previous_hash = p_previous,
        hash = p_hash, closed_at = now()
    where cooperative_id = p_cooperative and business_date = p_day and state = 'CLOSING' and lines is not null;
    if not found then
        raise exception 'Day % of % is not closing', p_day, p_cooperative using errcode = 'ML001';
    end if;
end $$;

-- Keeps the closing balances of the accounts that moved on imported days, all days in one statement.
create function ledger.balance_history(p_cooperative uuid, p_from date, p_to date) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    with later as (
        select account_id, sum(amount) as change from ledger.line
        where cooperative_id = p_cooperative and business_date > p_to
        group by account_id
    ), moved as (
        select account_id, business_date, sum(amount) as change from ledger.line
        where cooperative_id = p_cooperative and business_date between p_from and p_to
        group by account_id, business_date
    )
    insert into ledger.day_balance (cooperative_id, business_date, account_id, posted)
    select p_cooperative, m.business_date, m.account_id, b.posted - coalesce(l.change, 0)
        - coalesce(sum(m.change) over (partition by m.account_id order by m.business_date
                                       rows between 1 following and unbounded following), 0)
    from moved m
    join ledger.balance b on b.cooperative_id = p_cooperative and b.account_id = m.account_id
    left join later l on l.account_id = m.account_id;
end $$;

-- Imported days earn nothing: what accounts have gathered until now is forgotten.
create function ledger.start_earning(p_cooperative uuid, p_from date) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    update ledger.balance set balance_days = 0, touched_on = p_from
    where cooperative_id = p_cooperative and (balance_days <> 0 or touched_on <> p_from);
end $$;

-- Takes what accounts have gathered up to the end of a day as the base of interest that is being paid.
create function ledger.take_balance_days(p_cooperative uuid, p_account uuid[], p_taken bigint[]) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    update ledger.balance b set balance_days = b.balance_days - t.taken
    from unnest(p_account, p_taken) as t (account_id, taken)
    where b.cooperative_id = p_cooperative and b.account_id = t.account_id;
end $$;

grant create on schema ledger to milpa_books;
alter function ledger.begin_books owner to milpa_books;
alter function ledger.start_closing owner to milpa_books;
alter function ledger.total_day owner to milpa_books;
alter function ledger.seal_day owner to milpa_books;
alter function ledger.balance_history owner to milpa_books;
alter function ledger.start_earning owner to milpa_books;
alter function ledger.take_balance_days owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on all functions in schema ledger from public;
grant execute on function ledger.begin_books, ledger.start_closing, ledger.total_day, ledger.seal_day,
    ledger.balance_history, ledger.start_earning, ledger.take_balance_days to milpa_app;

-- Whoever is posting holds the open day, or the closing one; after them nobody posts before this transaction ends.
-- Twice: the next day may have been opened while this waited.
create function ledger.stop_posting(p_cooperative uuid) returns void
    language plpgsql as $$
begin
    for n in 1 .. 2 loop
        perform from ledger.day where cooperative_id = p_cooperative and state in ('OPEN', 'CLOSING')
        order by business_date for update;
    end loop;
end $$;

-- Closes an account that stands at zero and holds nothing.
create function ledger.close_account(p_cooperative uuid, p_account uuid, p_on date) returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    perform ledger.stop_posting(p_cooperative);
    if exists (select from ledger.balance b where b.cooperative_id = p_cooperative and b.account_id = p_account
               and (b.posted <> 0 or b.held <> 0)) then
        return false;
    end if;
    update ledger.account set closed_on = p_on where cooperative_id = p_cooperative and account_id = p_account;
    return true;
end $$;

-- Sets how far an account may go, unless it is beyond that already.
create function ledger.limit_account(p_cooperative uuid, p_account uuid, p_floor bigint, p_ceiling bigint)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    perform ledger.stop_posting(p_cooperative);
    update ledger.account a set floor = p_floor, ceiling = p_ceiling
    where a.cooperative_id = p_cooperative and a.account_id = p_account
      and not exists (select from ledger.balance b
                      where b.cooperative_id = p_cooperative and b.account_id = p_account
                        and (a.side * b.posted - b.held < p_floor or a.side * b.posted > p_ceiling));
    return found;
end $$;

grant create on schema ledger to milpa_books;
alter function ledger.stop_posting owner to milpa_books;
alter function ledger.close_account owner to milpa_books;
alter function ledger.limit_account owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on function ledger.stop_posting, ledger.close_account, ledger.limit_account from public;
grant execute on function ledger.close_account, ledger.limit_account to milpa_app;
grant update (closed_on, floor, ceiling) on ledger.account to milpa_books;
