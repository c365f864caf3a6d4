-- Entries with as many lines as there are accounts: what a close gives or takes. Their lines come by binary COPY into a
-- table of the session and are written from there as sets; see docs/adr/2026-11-25-bulk-entries-come-by-copy.md.

-- Makes the table that lines are copied into, or empties it. It belongs to milpa_books and not to whoever fills it, so
-- that nothing but a plain table can stand there: a view of someone else's would be read with the rights of the books.
create function ledger.begin_bulk() returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if to_regclass('pg_temp.bulk_line') is null then
        create temporary table bulk_line (
            number     integer not null,
            account_id uuid    not null,
            amount     bigint  not null,
            standing   "char"  not null,
            taken      bigint  not null
        ) on commit drop;
        grant insert on pg_temp.bulk_line to milpa_app;
        return;
    end if;
    perform ledger.own_bulk();
    truncate pg_temp.bulk_line;
end $$;

create function ledger.own_bulk() returns void
    language plpgsql as $$
begin
    if not exists (select from pg_class c where c.oid = to_regclass('pg_temp.bulk_line') and c.relkind = 'r'
                   and c.relowner = current_user::regrole) then
        raise exception 'No lines were begun' using errcode = 'ML002';
    end if;
end $$;

create type ledger.bulk_answer as (
    business_date date,
    outcome       smallint,
    entry_id      uuid,
    culprit       uuid
);

-- Moves the balances and writes the lines. Each account stands in one line; a line of zero only takes balance-days.
-- Raises ML900 where a rule may be broken, ML002 where the lines do not add up or name an account twice. Balances are
-- locked by id, as everywhere: that is what the function's planner settings are for.
create function ledger.write_bulk(
    p_cooperative uuid, p_day date, p_entry uuid, p_value_date date, p_currency text
) returns void
    language plpgsql set plan_cache_mode = force_custom_plan set enable_hashjoin = off set work_mem = '64MB' as $$
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
                        and (v_ahead = 0 or abs(n.amount::numeric * v_ahead) <= longest), false) as sound
        from pg_temp.bulk_line n
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

-- The rule that the lines break, with the codes of ledger.post, and on which account. Writes nothing.
create function ledger.decide_bulk(
    p_cooperative uuid, p_day date, p_value_date date, p_currency text, out outcome smallint, out culprit uuid
) language plpgsql as $$
begin
    select f.fault, f.account_id into outcome, culprit
    from (select n.number, n.account_id,
                 case when a.account_id is null then 4
                      when a.currency <> p_currency then 5
                      when n.amount <> 0 and a.closed_on is not null then 6
                      when n.amount <> 0 and a.frozen then 7
                      when a.kind = 'GUARDED' and a.side * n.amount < 0
                           and a.side * (b.posted::numeric + n.amount) - b.held < a.floor then 8
                      when a.kind = 'GUARDED' and a.side * n.amount > 0
                           and a.side * (b.posted::numeric + n.amount) > a.ceiling then 9
                      when abs(n.amount::numeric) > 1000000000000000
                           or abs(coalesce(b.posted, 0)::numeric + n.amount) > 1000000000000000
                           or abs(n.amount::numeric * (p_day - coalesce(p_value_date, p_day))) > 4000000000000000000
                           then 10
                      else 0 end::smallint as fault
          from pg_temp.bulk_line n
          left join ledger.account a on a.cooperative_id = p_cooperative and a.account_id = n.account_id
          left join ledger.balance b on b.cooperative_id = p_cooperative and b.account_id = n.account_id) f
    where f.fault > 0
    order by f.fault, f.number
    limit 1;
end $$;

-- Writes one entry from the lines that were copied. Outcomes are those of ledger.post; entry_id and business_date name
-- the first where the request is repeated. Locks as ledger.post does: day, request, balances by id.
create function ledger.post_bulk(
    p_cooperative uuid, p_day date, p_request uuid, p_content uuid, p_entry uuid, p_concept text, p_actor uuid,
    p_narrative text, p_value_date date, p_currency text
) returns ledger.bulk_answer
    language plpgsql security definer set search_path = pg_catalog set lock_timeout = '5s' as $$
declare
    v_before constant text := current_setting('milpa.cooperative', true);
    v_during text;
    v_day    date;
    v_answer ledger.bulk_answer;
    v_made   boolean := false;
begin
    perform ledger.own_bulk();
    v_during := set_config('milpa.cooperative', p_cooperative::text, true);
    v_day := coalesce(ledger.lock_day(p_cooperative, p_day), ledger.lock_day(p_cooperative, p_day));
    if v_day is not null then
        analyze pg_temp.bulk_line;
        begin
            insert into ledger.request (cooperative_id, request_id, content, business_date, entry_id)
            values (p_cooperative, p_request, p_content, v_day, p_entry)
            on conflict do nothing;
            v_made := found;
            if v_made then
                insert into ledger.entry (cooperative_id, entry_id, business_date, value_date, request_id, concept,
                                          actor_id, narrative, accounts)
                select p_cooperative, p_entry, v_day, coalesce(p_value_date, v_day), p_request, p_concept, p_actor,
                       p_narrative, array_agg(n.account_id order by n.number)
                from pg_temp.bulk_line n
                where n.amount <> 0;
                perform ledger.write_bulk(p_cooperative, v_day, p_entry, p_value_date, p_currency);
                v_answer := row(v_day, 0, p_entry, null);
            end if;
        exception when sqlstate 'ML900' or numeric_value_out_of_range then
            select v_day, d.outcome, null::uuid, d.culprit into v_answer
            from ledger.decide_bulk(p_cooperative, v_day, p_value_date, p_currency) d;
            if v_answer.outcome is null then
                raise exception 'A rule was broken and is no more' using errcode = '40001';
            end if;
        end;
    end if;
    if not v_made and v_answer.outcome is null then
        select r.business_date, case when r.content = p_content then 1 else 2 end, r.entry_id, null into v_answer
        from ledger.request r
        where r.cooperative_id = p_cooperative and r.request_id = p_request;
        if not found then
            v_answer := row(null::date, case when p_day is null then 12 else 11 end, null, null);
        end if;
    end if;
    v_during := set_config('milpa.cooperative', coalesce(v_before, ''), true);
    return v_answer;
end $$;

grant create on schema ledger to milpa_books;
alter function ledger.begin_bulk owner to milpa_books;
alter function ledger.own_bulk owner to milpa_books;
alter function ledger.write_bulk owner to milpa_books;
alter function ledger.decide_bulk owner to milpa_books;
alter function ledger.post_bulk owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on function ledger.begin_bulk, ledger.own_bulk, ledger.write_bulk, ledger.decide_bulk, ledger.post_bulk
    from public;
grant execute on function ledger.begin_bulk, ledger.post_bulk to milpa_app;
