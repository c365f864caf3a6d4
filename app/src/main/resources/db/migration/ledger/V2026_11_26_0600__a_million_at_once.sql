-- What a million accounts at once asked of the books.

-- The list of an entry's accounts is as good as random: it is stored as it is, since trying to compress it takes longer
-- than writing what could be saved.
alter table ledger.entry alter column accounts set storage external;

-- Moves the balances and writes the lines. Each account stands in one line; a line of zero only takes balance-days.
-- Raises ML900 where a rule may be broken, ML002 where the lines do not add up or name an account twice. Balances are
-- locked by id, as everywhere: that is what the function's planner settings are for. The lines are put in that order
-- first and keep it: sorted once, and at a million lines still in memory.
create or replace function ledger.write_bulk(
    p_cooperative uuid, p_day date, p_entry uuid, p_value_date date, p_currency text
) returns void
    language plpgsql set plan_cache_mode = force_custom_plan set enable_hashjoin = off set work_mem = '128MB' as $$
declare
    largest constant bigint := 1000000000000000;
    longest constant numeric := 4000000000000000000;
    v_ahead constant integer := p_day - coalesce(p_value_date, p_day);
    v_sound boolean;
    v_once  boolean;
begin
    with line as materialized (
        select n.number, n.account_id, n.amount, n.standing, n.taken, a.branch_id, a.side, a.floor, a.ceiling,
               a.kind = 'GUARDED' as guarded,
               coalesce(a.currency = p_currency and (n.amount = 0 or a.closed_on is null and not a.frozen)
                        and n.amount between -largest and largest
                        and (abs(v_ahead) <= longest / largest or abs(n.amount::numeric * v_ahead) <= longest),
                        false) as sound
        from (select * from pg_temp.bulk_line order by account_id offset 0) n
        left join ledger.account a on a.cooperative_id = p_cooperative and a.account_id = n.account_id
        order by n.account_id
    ), moved as (
        update ledger.balance b
        set posted = b.posted + m.amount,
            balance_days = b.balance_days + b.posted * greatest(p_day - b.touched_on, 0)
                           + m.amount * greatest(b.touched_on - p_day, 0) + m.amount * v_ahead - m.taken,
            touched_on = greatest(b.touched_on, p_day)
        from line m
        where m.guarded and b.cooperative_id = p_cooperative and b.account_id = m.account_id
        returning b.posted between -largest and largest
            and case when m.side * m.amount < 0 then m.floor is null or m.side * b.posted - b.held >= m.floor
                     when m.amount <> 0 then m.ceiling is null or m.side * b.posted <= m.ceiling
                     else true end as sound
    ), written as (
        insert into ledger.line (cooperative_id, account_id, business_date, entry_id, number, amount, branch_id,
                                 standing)
        select p_cooperative, l.account_id, p_day, p_entry, l.number, l.amount, l.branch_id, l.standing
        from line l
        where l.amount <> 0 and l.branch_id is not null
    ), after as (
        select count(*) as guarded, bool_and(sound) as sound from moved
    ), said as (
        select count(*) filter (where guarded) as guarded, bool_and(sound) as sound, sum(amount) = 0 as adds_up
        from line
    )
    select said.sound and coalesce(after.sound, true), said.adds_up and said.guarded = after.guarded
    into v_sound, v_once
    from said, after;
    if v_once is not true then
        raise exception 'An entry does not add up to zero, or names an account twice' using errcode = 'ML002';
    end if;
    if v_sound is not true then
        raise exception 'An entry may break a rule' using errcode = 'ML900';
    end if;
end $$;

-- Closes accounts that stand at zero and hold nothing, in one statement; answers how many of them it closed. An own
-- account of the cooperative has no balance row, as in ledger.close_account.
create function ledger.close_accounts(p_cooperative uuid, p_accounts uuid[], p_on date) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_closed bigint;
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    perform ledger.stop_posting(p_cooperative);
    with closed as (
        update ledger.account a set closed_on = p_on
        from (select distinct account_id from unnest(p_accounts) as u (account_id)) u
        where a.cooperative_id = p_cooperative and a.account_id = u.account_id
          and not exists (select from ledger.balance b
                          where b.cooperative_id = p_cooperative and b.account_id = a.account_id
                            and (b.posted <> 0 or b.held <> 0))
        returning 1
    )
    select count(*) into v_closed from closed;
    return v_closed;
end $$;

grant create on schema ledger to milpa_books;
alter function ledger.close_accounts owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on function ledger.close_accounts from public;
grant execute on function ledger.close_accounts to milpa_app;
