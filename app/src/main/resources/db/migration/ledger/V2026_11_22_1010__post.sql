-- The one function that writes entries. It works on a batch for one cooperative, applies the rules to one entry after
-- another, so that each gets its own exact answer, and writes all that passed from arrays.
--
-- p_request ... p_first have one place an entry; p_of ... p_standing one place a line, in the order of the entries.
-- p_first[n] is the place of the first line of entry n, p_of[k] the number of the entry of line k. Arrays that say
-- nothing (no value dates, no reversals) are null. Where the entries belong:
--   p_day null               the open day
--   p_day a day              the day that is closing: what the close itself posts
--   p_business_date          history: each entry on its own day, limits not asked, marked as imported
-- Locks are always taken in this order: day, requests by id, balances by id.
--
-- Outcomes are null when every entry is new and written; otherwise one code for each entry:
--   0 written   1 repeated (entries and dates name the first)   2 request reused with other content
--   3 reversed already   4 unknown account   5 wrong currency   6 account closed   7 account frozen
--   8 below floor   9 above ceiling   10 overflow
-- and culprits the place of the line that it failed on. What is not 0 changed nothing.
create type ledger.posting_answer as (
    business_date date,
    outcomes      smallint[],
    entries       uuid[],
    dates         date[],
    culprits      integer[]
);

-- Which day entries go to, locked against closing until the transaction ends. Null: none is open.
create function ledger.lock_day(p_cooperative uuid, p_day date) returns date
    language sql security definer set search_path = pg_catalog as $$
    select d.business_date from ledger.day d
    where d.cooperative_id = p_cooperative
      and (case when p_day is null then d.state = 'OPEN' else d.business_date = p_day and d.state <> 'CLOSED' end)
    for share
$$;

-- Applies the rules to one entry after another; balances are locked already. Answers as ledger.post does.
create function ledger.decide(
    p_cooperative uuid, p_history boolean, p_request uuid[], p_content uuid[], p_entry uuid[], p_reverses uuid[],
    p_first integer[], p_account uuid[], p_amount bigint[], p_currency text[]
) returns ledger.posting_answer
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    most     constant numeric := 9000000000000000000;
    v_answer ledger.posting_answer;
    v_slot   integer[];
    v_fault  smallint[];
    v_own    numeric[];
    v_floor  numeric[];
    v_top    numeric[];
    v_side   smallint[];
    v_code   smallint;
    v_line   integer;
    v_last   integer;
    v_slots  integer[];
    v_change numeric[];
    v_place  integer;
begin
    -- What was there before: the same request, or another reversal of the same entry.
    select array_agg(case when r.entry_id is null or r.entry_id = e.entry_id
                          then case when v.entry_id <> e.entry_id then 3 else 0 end
                          when r.content = e.content then 1 else 2 end::smallint order by e.n),
           array_agg(r.entry_id order by e.n), array_agg(r.business_date order by e.n)
    into v_answer.outcomes, v_answer.entries, v_answer.dates
    from unnest(p_request, p_content, p_entry, p_reverses) with ordinality as e (request_id, content, entry_id, original, n)
    left join ledger.request r on r.cooperative_id = p_cooperative and r.request_id = e.request_id
    left join ledger.reversal v on v.cooperative_id = p_cooperative and v.original_id = e.original;
    v_answer.culprits := array_fill(0, array[cardinality(p_request)]);

    -- What each line may not do at all, and which account (slot) it moves.
    select array_agg(f.slot order by f.k), array_agg(f.fault order by f.k) into v_slot, v_fault
    from (select l.k, dense_rank() over (order by l.account_id)::integer as slot,
                 case when a.account_id is null then 4 when a.currency <> l.currency then 5
                      when p_history then 0
                      when a.closed_on is not null then 6 when a.frozen then 7 else 0 end::smallint as fault
          from unnest(p_account, p_currency) with ordinality as l (account_id, currency, k)
          left join ledger.account a on a.cooperative_id = p_cooperative and a.account_id = l.account_id) f;

    -- Where each account stands, in its own direction.
    select array_agg(a.side * coalesce(b.posted, 0)::numeric order by l.account_id),
           array_agg(case when a.kind = 'GUARDED' and not p_history then a.floor + b.held end::numeric order by l.account_id),
           array_agg(case when a.kind = 'GUARDED' and not p_history then a.ceiling end::numeric order by l.account_id),
           array_agg(coalesce(a.side, 1) order by l.account_id)
    into v_own, v_floor, v_top, v_side
    from (select distinct account_id from unnest(p_account) as account_id) l
    left join ledger.account a on a.cooperative_id = p_cooperative and a.account_id = l.account_id
    left join ledger.balance b on b.cooperative_id = p_cooperative and b.account_id = l.account_id;

    for n in 1 .. cardinality(p_request) loop
        continue when v_answer.outcomes[n] <> 0;
        v_last := coalesce(p_first[n + 1], cardinality(p_account) + 1) - 1;
        v_code := 0;
        v_line := 0;
        for k in p_first[n] .. v_last loop
            if v_fault[k] > 0 and (v_code = 0 or v_fault[k] < v_code) then
                v_code := v_fault[k];
                v_line := k;
            end if;
        end loop;
        if v_code = 0 then
            v_slots := '{}';
            v_change := '{}';
            for k in p_first[n] .. v_last loop
                v_place := array_position(v_slots, v_slot[k]);
                if v_place is null then
                    v_slots := v_slots || v_slot[k];
                    v_change := v_change || (v_side[v_slot[k]] * p_amount[k]::numeric);
                else
                    v_change[v_place] := v_change[v_place] + v_side[v_slot[k]] * p_amount[k]::numeric;
                end if;
            end loop;
            for s in 1 .. cardinality(v_slots) loop
                if v_change[s] < 0 and v_own[v_slots[s]] + v_change[s] < v_floor[v_slots[s]] then
                    v_code := 8;
                elsif v_change[s] > 0 and v_own[v_slots[s]] + v_change[s] > v_top[v_slots[s]] and v_code <> 8 then
                    v_code := 9;
                elsif abs(v_own[v_slots[s]] + v_change[s]) > most and v_code = 0 then
                    v_code := 10;
                end if;
                if v_code > 0 and v_line = 0 then
                    v_line := p_first[n] - 1 + array_position(v_slot[p_first[n] : v_last], v_slots[s]);
                end if;
            end loop;
        end if;
        if v_code = 0 then
            for s in 1 .. cardinality(v_slots) loop
                v_own[v_slots[s]] := v_own[v_slots[s]] + v_change[s];
            end loop;
        end if;
        v_answer.outcomes[n] := v_code;
        v_answer.culprits[n] := v_line;
    end loop;
    return v_answer;
end $$;

create function ledger.post(
    p_cooperative   uuid,
    p_day           date,
    p_request       uuid[],
    p_content       uuid[],
    p_entry         uuid[],
    p_concept       text[],
    p_actor         uuid[],
    p_narrative     text[],
    p_value_date    date[],
    p_business_date date[],
    p_reverses      uuid[],
    p_first         integer[],
    p_of            integer[],
    p_account       uuid[],
    p_amount        bigint[],
    p_currency      text[],
    p_standing      text[]
) returns ledger.posting_answer
    language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    v_history constant boolean := p_business_date is not null;
    v_lines   constant integer := cardinality(p_account);
    v_claimed integer;
    v_clear   boolean;
    v_day     date;
    v_branch  uuid[];
    v_answer  ledger.posting_answer;
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    if not v_history then
        v_answer.business_date := ledger.lock_day(p_cooperative, p_day);
        if v_answer.business_date is null then
            raise exception 'No day is open for entries in the books of %', p_cooperative using errcode = 'ML001';
        end if;
    elsif exists (select from ledger.day d where d.cooperative_id = p_cooperative and d.state = 'CLOSED'
                  and d.business_date >= (select min(b) from unnest(p_business_date) as b)) then
        raise exception 'History reaches into closed days of %', p_cooperative using errcode = 'ML001';
    end if;
    if exists (select from unnest(p_of, p_amount, p_currency) as l (entry, amount, currency)
               group by l.entry, l.currency having sum(l.amount) <> 0) then
        raise exception 'An entry does not add up to zero' using errcode = 'ML002';
    end if;

    -- Claiming the requests is what makes each of them happen once.
    insert into ledger.request (cooperative_id, request_id, content, business_date, entry_id)
    select p_cooperative, r.request_id, r.content, coalesce(r.business_date, v_answer.business_date), r.entry_id
    from unnest(p_request, p_content, p_entry, p_business_date) as r (request_id, content, entry_id, business_date)
    order by r.request_id
    on conflict do nothing;
    get diagnostics v_claimed = row_count;
    v_clear := v_claimed = cardinality(p_request);
    if p_reverses is not null then
        insert into ledger.reversal (cooperative_id, original_id, entry_id)
        select p_cooperative, r.original_id, r.entry_id from unnest(p_reverses, p_entry) as r (original_id, entry_id)
        where r.original_id is not null order by r.original_id
        on conflict do nothing;
        get diagnostics v_claimed = row_count;
        v_clear := v_clear and v_claimed = cardinality(array_remove(p_reverses, null));
    end if;

    -- Moves the balances as if every entry passed. Clear: in whatever order, none of them can break a rule.
    with line as materialized (
        select l.k, l.entry, l.account_id, l.amount, a.branch_id, a.side, a.floor, a.ceiling,
               a.kind = 'GUARDED' as guarded,
               coalesce(a.currency = l.currency and (v_history or a.closed_on is null and not a.frozen), false) as sound
        from unnest(p_of, p_account, p_amount, p_currency) with ordinality as l (entry, account_id, amount, currency, k)
        left join ledger.account a on a.cooperative_id = p_cooperative and a.account_id = l.account_id
    ), moved as materialized (
        select l.account_id, sum(l.amount) as change, sum(greatest(l.amount, 0)) as debit,
               sum(least(l.amount, 0)) as credit, bool_and(l.sound) as sound, bool_or(l.guarded) as guarded,
               min(l.side) as side, min(l.floor) as floor, min(l.ceiling) as ceiling,
               coalesce(sum(l.amount * (v_answer.business_date - p_value_date[l.entry])), 0) as earlier
        from line l
        group by l.account_id
        order by l.account_id
    ), balance as (
        update ledger.balance b
        set posted = b.posted + m.change,
            balance_days = b.balance_days + b.posted * greatest(v_answer.business_date - b.touched_on, 0)
                           + m.change * greatest(b.touched_on - v_answer.business_date, 0) + m.earlier,
            touched_on = greatest(b.touched_on, v_answer.business_date)
        from moved m
        where m.guarded and b.cooperative_id = p_cooperative and b.account_id = m.account_id
        returning b.account_id,
            v_history or case m.side
                when 1 then (m.floor is null or m.credit = 0 or b.posted - m.debit - b.held >= m.floor)
                        and (m.ceiling is null or b.posted - m.credit <= m.ceiling)
                else (m.floor is null or m.debit = 0 or m.credit - b.posted - b.held >= m.floor)
                        and (m.ceiling is null or m.debit - b.posted <= m.ceiling) end as sound
    )
    select v_clear and bool_and(m.sound and coalesce(b.sound, not m.guarded, false)),
           (select array_agg(l.branch_id order by l.k) from line l)
    into v_clear, v_branch
    from moved m left join balance b on b.account_id = m.account_id;

    if not v_clear then
        v_day := v_answer.business_date;
        v_answer := ledger.decide(p_cooperative, v_history, p_request, p_content, p_entry, p_reverses, p_first,
                                  p_account, p_amount, p_currency);
        v_answer.business_date := v_day;
        delete from ledger.request r using unnest(p_request, p_entry, v_answer.outcomes) as e (request_id, entry_id, code)
        where r.cooperative_id = p_cooperative and r.request_id = e.request_id and r.entry_id = e.entry_id and e.code <> 0;
        delete from ledger.reversal r using unnest(p_reverses, p_entry, v_answer.outcomes) as e (original_id, entry_id, code)
        where r.cooperative_id = p_cooperative and r.original_id = e.original_id and r.entry_id = e.entry_id and e.code <> 0;
    end if;

    insert into ledger.entry (cooperative_id, entry_id, business_date, value_date, request_id, concept, actor_id,
                              reverses, imported, narrative, accounts)
    select p_cooperative, e.entry_id, coalesce(e.business_date, v_answer.business_date),
           coalesce(e.value_date, e.business_date, v_answer.business_date), e.request_id, e.concept, e.actor_id,
           e.reverses, v_history, e.narrative, p_account[e.first : coalesce(p_first[e.n + 1], v_lines + 1) - 1]
    from unnest(p_entry, p_request, p_concept, p_actor, p_narrative, p_value_date, p_business_date, p_reverses, p_first)
         with ordinality as e (entry_id, request_id, concept, actor_id, narrative, value_date, business_date, reverses,
                               first, n)
    where v_clear or v_answer.outcomes[e.n] = 0;

    insert into ledger.line (cooperative_id, account_id, business_date, entry_id, number, amount, branch_id, standing)
    select p_cooperative, l.account_id, coalesce(p_business_date[l.entry], v_answer.business_date), p_entry[l.entry],
           l.k - p_first[l.entry] + 1, l.amount, l.branch_id, l.standing::"char"
    from unnest(p_of, p_account, p_amount, p_standing, v_branch)
         with ordinality as l (entry, account_id, amount, standing, branch_id, k)
    where v_clear or v_answer.outcomes[l.entry] = 0;
    return v_answer;
end $$;

-- The functions belong to a role that nobody can log in as and that passes no row policy by.
grant create on schema ledger to milpa_books;
alter function ledger.lock_day owner to milpa_books;
alter function ledger.decide owner to milpa_books;
alter function ledger.post owner to milpa_books;
alter function ledger.open_balances owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on all functions in schema ledger from public;
grant execute on function ledger.post to milpa_app;
