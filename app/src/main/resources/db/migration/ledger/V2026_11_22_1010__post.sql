-- The one function that writes entries, ledger.post, and those it is made of.
--
-- A batch is for one cooperative. p_request ... p_first have one place an entry; p_of ... p_standing one place a line,
-- in the order of the entries: p_first[n] is the place of the first line of entry n, p_of[k] the number of the entry of
-- line k. Arrays that say nothing (no value dates, no reversals) are null. Where the entries belong:
--   p_day null               the open day
--   p_day a day              the day that is closing: what the close itself posts
--   p_business_date          history: each entry on its own day, limits not asked, marked as imported
--
-- First the whole batch is written at once (ledger.write). Only where some entry might break a rule is that undone, the
-- rules applied to one entry after another (ledger.decide), so that each gets its own exact answer, and what passed
-- written. Locks are taken in this order: day, requests by id, balances by id.
--
-- Outcomes are null when every entry is new and written; otherwise one code for each entry:
--   0 written   1 repeated (entries and dates name the first)   2 request reused with other content
--   3 reversed already   4 unknown account   5 wrong currency   6 account closed   7 account frozen
--   8 below floor   9 above ceiling   10 too large   11 day closed   12 no day is open
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
    language sql as $$
    select d.business_date from ledger.day d
    where d.cooperative_id = p_cooperative
      and (case when p_day is null then d.state = 'OPEN'
                else d.business_date = p_day and d.state = 'CLOSING' end)
    for share
$$;

-- Claims the requests, which is what makes each happen once, moves the balances and writes entries and lines. Without
-- p_keep it raises ML900 where some order of these entries might break a rule; with p_keep it writes just those. In
-- either case it raises ML900 where someone else claimed a request or a reversal first, and ML002 where an entry does not
-- add up to zero or has lines of another.
create function ledger.write(
    p_cooperative uuid, p_day date, p_keep boolean[], p_request uuid[], p_content uuid[], p_entry uuid[],
    p_concept text[], p_actor uuid[], p_narrative text[], p_value_date date[], p_business_date date[],
    p_reverses uuid[], p_first integer[], p_of integer[], p_account uuid[], p_amount bigint[], p_currency text[],
    p_standing text[]
) returns void
    language plpgsql as $$
declare
    largest constant bigint := 1000000000000000;
    longest constant numeric := 4000000000000000000;
    v_history constant boolean := p_business_date is not null;
    v_lines   constant integer := cardinality(p_account);
    v_wanted  constant integer := cardinality(coalesce(array_positions(p_keep, true), p_first));
    v_claimed integer;
    v_clear   boolean;
    v_adds_up boolean;
begin
    insert into ledger.request (cooperative_id, request_id, content, business_date, entry_id)
    select p_cooperative, r.request_id, r.content, coalesce(r.business_date, p_day), r.entry_id
    from unnest(p_request, p_content, p_entry, p_business_date) with ordinality
         as r (request_id, content, entry_id, business_date, n)
    where p_keep is null or p_keep[r.n]
    order by r.request_id
    on conflict do nothing;
    get diagnostics v_claimed = row_count;
    v_clear := v_claimed = v_wanted;
    if v_clear and p_reverses is not null then
        insert into ledger.reversal (cooperative_id, original_id, entry_id)
        select p_cooperative, r.original_id, r.entry_id
        from unnest(p_reverses, p_entry) with ordinality as r (original_id, entry_id, n)
        where r.original_id is not null and (p_keep is null or p_keep[r.n])
        order by r.original_id
        on conflict do nothing;
        get diagnostics v_claimed = row_count;
        v_clear := v_claimed = (select count(*) from unnest(p_reverses) with ordinality as r (original_id, n)
                                where r.original_id is not null and (p_keep is null or p_keep[r.n]));
    end if;
    if not v_clear then
        raise exception 'A request or a reversal was claimed by someone else' using errcode = 'ML900';
    end if;

    -- balance_days counts posted x days up to touched_on, each amount from its value date.
    with line as materialized (
        select l.k, l.entry, l.account_id, l.amount, l.currency, l.standing, a.branch_id, a.side, a.floor, a.ceiling,
               a.kind = 'GUARDED' as guarded,
               coalesce(a.currency = l.currency and (v_history or a.closed_on is null and not a.frozen)
                        and l.amount between -largest and largest
                        and (p_value_date is null
                             or abs(l.amount::numeric * coalesce(p_day - p_value_date[l.entry], 0)) <= longest),
                        false) as sound
        from unnest(p_of, p_account, p_amount, p_currency, p_standing) with ordinality
             as l (entry, account_id, amount, currency, standing, k)
        left join ledger.account a on a.cooperative_id = p_cooperative and a.account_id = l.account_id
        where p_keep is null or p_keep[l.entry]
    ), moved as materialized (
        select l.account_id, sum(l.amount) as change, sum(greatest(l.amount, 0)) as debit,
               sum(least(l.amount, 0)) as credit, bool_and(l.sound) as sound, bool_or(l.guarded) as guarded,
               min(l.side) as side, min(l.floor) as floor, min(l.ceiling) as ceiling,
               coalesce(sum(l.amount * (p_day - p_value_date[l.entry])), 0) as earlier
        from line l
        group by l.account_id
        order by l.account_id
    ), balance as (
        update ledger.balance b
        set posted = b.posted + m.change,
            balance_days = b.balance_days + b.posted * coalesce(greatest(p_day - b.touched_on, 0), 0)
                           + m.change * coalesce(greatest(b.touched_on - p_day, 0), 0) + m.earlier,
            touched_on = greatest(b.touched_on, p_day)
        from moved m
        where m.guarded and b.cooperative_id = p_cooperative and b.account_id = m.account_id
        returning b.account_id,
            b.posted between m.debit - largest and m.credit + largest and (v_history or case m.side
                when 1 then (m.floor is null or m.credit = 0 or b.posted - m.debit - b.held >= m.floor)
                        and (m.ceiling is null or m.debit = 0 or b.posted - m.credit <= m.ceiling)
                else (m.floor is null or m.debit = 0 or m.credit - b.posted - b.held >= m.floor)
                        and (m.ceiling is null or m.credit = 0 or m.debit - b.posted <= m.ceiling) end) as sound
    ), entry as (
        insert into ledger.entry (cooperative_id, entry_id, business_date, value_date, request_id, concept, actor_id,
                                  reverses, imported, narrative, accounts)
        select p_cooperative, e.entry_id, coalesce(e.business_date, p_day),
               coalesce(e.value_date, e.business_date, p_day), e.request_id, e.concept, e.actor_id, e.reverses,
               v_history, e.narrative, p_account[e.first : coalesce(p_first[e.n + 1], v_lines + 1) - 1]
        from unnest(p_entry, p_request, p_concept, p_actor, p_narrative, p_value_date, p_business_date, p_reverses,
                    p_first) with ordinality
             as e (entry_id, request_id, concept, actor_id, narrative, value_date, business_date, reverses, first, n)
        where p_keep is null or p_keep[e.n]
    ), written as (
        -- Lines of unknown accounts are left to the check below; entries that are kept have none.
        insert into ledger.line (cooperative_id, account_id, business_date, entry_id, number, amount, branch_id,
                                 standing)
        select p_cooperative, l.account_id, coalesce(p_business_date[l.entry], p_day), p_entry[l.entry],
               l.k - p_first[l.entry] + 1, l.amount, l.branch_id, l.standing::"char"
        from line l
        where l.branch_id is not null or p_keep is not null
    )
    select bool_and(m.sound and coalesce(b.sound, not m.guarded, false)),
           (select bool_and(z.adds_up)
            from (select sum(l.amount) = 0 and min(l.k) >= p_first[l.entry]
                         and max(l.k) < coalesce(p_first[l.entry + 1], v_lines + 1) as adds_up
                  from line l group by l.entry, l.currency) z)
    into v_clear, v_adds_up
    from moved m left join balance b on b.account_id = m.account_id;
    if not v_adds_up then
        raise exception 'An entry does not add up to zero, or has lines of another' using errcode = 'ML002';
    end if;
    if not v_clear and p_keep is null then
        raise exception 'An entry may break a rule' using errcode = 'ML900';
    end if;
end $$;

-- The commonest batch, one entry of two lines on the open day, by plain statements: for so little the executor's start
-- costs more than the rows, and ledger.write starts a large one. Raises ML900 where anything is in doubt.
create function ledger.write_pair(
    p_cooperative uuid, p_day date, p_request uuid, p_content uuid, p_entry uuid, p_concept text, p_actor uuid,
    p_narrative text, p_account uuid[], p_amount bigint[], p_currency text, p_standing text[]
) returns void
    language plpgsql as $$
declare
    largest constant bigint := 1000000000000000;
    v_k      integer := case when p_account[1] < p_account[2] then 1 else 2 end;
    v_branch uuid[] := array[null, null];
    v_own    uuid;
    v_sound  boolean;
begin
    insert into ledger.request (cooperative_id, request_id, content, business_date, entry_id)
    values (p_cooperative, p_request, p_content, p_day, p_entry)
    on conflict do nothing;
    v_sound := found;
    for n in 1 .. 2 loop
        exit when not v_sound;
        update ledger.balance b
        set posted = b.posted + p_amount[v_k],
            balance_days = b.balance_days + b.posted * greatest(p_day - b.touched_on, 0)
                           + p_amount[v_k] * greatest(b.touched_on - p_day, 0),
            touched_on = greatest(b.touched_on, p_day)
        from ledger.account a
        where b.cooperative_id = p_cooperative and b.account_id = p_account[v_k]
          and a.cooperative_id = p_cooperative and a.account_id = p_account[v_k]
        returning a.branch_id,
            a.currency = p_currency and a.closed_on is null and not a.frozen
            and b.posted between -largest and largest
            and case when a.side * p_amount[v_k] < 0 then a.floor is null or a.side * b.posted - b.held >= a.floor
                     else a.ceiling is null or a.side * b.posted <= a.ceiling end
        into v_own, v_sound;
        if not found then
            select a.branch_id, a.kind = 'POOLED' and a.currency = p_currency and a.closed_on is null and not a.frozen
            into v_own, v_sound
            from ledger.account a
            where a.cooperative_id = p_cooperative and a.account_id = p_account[v_k];
        end if;
        v_branch[v_k] := v_own;
        v_k := 3 - v_k;
    end loop;
    if v_sound is not true then
        raise exception 'An entry may break a rule' using errcode = 'ML900';
    end if;

    insert into ledger.entry (cooperative_id, entry_id, business_date, value_date, request_id, concept, actor_id,
                              narrative, accounts)
    values (p_cooperative, p_entry, p_day, p_day, p_request, p_concept, p_actor, p_narrative, p_account);
    insert into ledger.line (cooperative_id, account_id, business_date, entry_id, number, amount, branch_id, standing)
    values (p_cooperative, p_account[1], p_day, p_entry, 1, p_amount[1], v_branch[1], p_standing[1]::"char"),
           (p_cooperative, p_account[2], p_day, p_entry, 2, p_amount[2], v_branch[2], p_standing[2]::"char");
end $$;

-- Applies the rules to one entry after another, with the balances locked. Writes nothing.
create function ledger.decide(
    p_cooperative uuid, p_day date, p_closed date, p_request uuid[], p_content uuid[], p_value_date date[],
    p_business_date date[], p_reverses uuid[], p_first integer[], p_of integer[], p_account uuid[], p_amount bigint[],
    p_currency text[]
) returns ledger.posting_answer
    language plpgsql as $$
declare
    largest  constant bigint := 1000000000000000;
    longest  constant numeric := 4000000000000000000;
    history  constant boolean := p_business_date is not null;
    v_answer ledger.posting_answer;
    v_slot   integer[];
    v_fault  smallint[];
    v_own    numeric[];
    v_floor  numeric[];
    v_top    numeric[];
    v_side   smallint[];
    v_guarded boolean[];
    v_undone uuid[] := '{}';
    v_code   smallint;
    v_line   integer;
    v_last   integer;
    v_slots  integer[];
    v_change numeric[];
    v_place  integer;
    v_after  numeric;
begin
    perform from ledger.balance b
    where b.cooperative_id = p_cooperative and b.account_id = any (p_account)
    order by b.account_id for no key update;

    -- What was there before: the same request, a closed day, another reversal of the same entry.
    select array_agg(case when r.entry_id is not null then case when r.content = e.content then 1 else 2 end
                          when e.on_day <= p_closed then 11
                          when v.entry_id is not null then 3
                          else 0 end::smallint order by e.n),
           array_agg(r.entry_id order by e.n), array_agg(r.business_date order by e.n)
    into v_answer.outcomes, v_answer.entries, v_answer.dates
    from unnest(p_request, p_content, p_business_date, p_reverses) with ordinality
         as e (request_id, content, on_day, original, n)
    left join ledger.request r on r.cooperative_id = p_cooperative and r.request_id = e.request_id
    left join ledger.reversal v on v.cooperative_id = p_cooperative and v.original_id = e.original;
    v_answer.culprits := array_fill(0, array[cardinality(p_request)]);

    -- What each line may not do at all, and which account (slot) it moves.
    select array_agg(f.slot order by f.k), array_agg(f.fault order by f.k) into v_slot, v_fault
    from (select l.k, dense_rank() over (order by l.account_id)::integer as slot,
                 case when a.account_id is null then 4 when a.currency <> l.currency then 5
                      when not history and a.closed_on is not null then 6 when not history and a.frozen then 7
                      when l.amount not between -largest and largest then 10
                      when abs(l.amount::numeric * (p_day - p_value_date[l.entry])) > longest then 10
                      else 0 end::smallint as fault
          from unnest(p_of, p_account, p_amount, p_currency) with ordinality
               as l (entry, account_id, amount, currency, k)
          left join ledger.account a on a.cooperative_id = p_cooperative and a.account_id = l.account_id) f;

    -- Where each account stands and how far it may go, in its own direction.
    select array_agg(a.side * coalesce(b.posted, 0)::numeric order by l.account_id),
           array_agg(case when a.kind = 'GUARDED' and not history then a.floor + b.held end::numeric
                     order by l.account_id),
           array_agg(case when a.kind = 'GUARDED' and not history then a.ceiling end::numeric order by l.account_id),
           array_agg(coalesce(a.side, 1) order by l.account_id),
           array_agg(coalesce(a.kind = 'GUARDED', false) order by l.account_id)
    into v_own, v_floor, v_top, v_side, v_guarded
    from (select distinct account_id from unnest(p_account) as account_id) l
    left join ledger.account a on a.cooperative_id = p_cooperative and a.account_id = l.account_id
    left join ledger.balance b on b.cooperative_id = p_cooperative and b.account_id = l.account_id;

    for n in 1 .. cardinality(p_request) loop
        continue when v_answer.outcomes[n] <> 0;
        v_last := coalesce(p_first[n + 1], cardinality(p_account) + 1) - 1;
        v_code := 0;
        v_line := 0;
        v_slots := '{}';
        v_change := '{}';
        if p_reverses[n] = any (v_undone) then
            v_code := 3;
        end if;
        for k in p_first[n] .. v_last loop
            if v_fault[k] > 0 and (v_code = 0 or v_fault[k] < v_code) then
                v_code := v_fault[k];
                v_line := k;
            end if;
            v_place := array_position(v_slots, v_slot[k]);
            if v_place is null then
                v_slots := v_slots || v_slot[k];
                v_change := v_change || (v_side[v_slot[k]] * p_amount[k]::numeric);
            else
                v_change[v_place] := v_change[v_place] + v_side[v_slot[k]] * p_amount[k]::numeric;
            end if;
        end loop;
        if v_code = 0 then
            for s in 1 .. cardinality(v_slots) loop
                v_after := v_own[v_slots[s]] + v_change[s];
                v_place := case when v_change[s] < 0 and v_after < v_floor[v_slots[s]] then 8
                                when v_change[s] > 0 and v_after > v_top[v_slots[s]] then 9
                                when v_guarded[v_slots[s]] and abs(v_after) > largest then 10 else 0 end;
                if v_place > 0 and (v_code = 0 or v_place < v_code) then
                    v_code := v_place;
                    v_line := p_first[n] - 1 + array_position((v_slot[p_first[n] : v_last])::integer[], v_slots[s]);
                end if;
            end loop;
        end if;
        if v_code = 0 then
            for s in 1 .. cardinality(v_slots) loop
                v_own[v_slots[s]] := v_own[v_slots[s]] + v_change[s];
            end loop;
            if p_reverses[n] is not null then
                v_undone := v_undone || p_reverses[n];
            end if;
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
    language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
    set lock_timeout = '5s' as $$
declare
    largest  constant bigint := 1000000000000000;
    v_before constant text := current_setting('milpa.cooperative', true);
    v_history constant boolean := p_business_date is not null;
    v_pair    constant boolean := cardinality(p_request) = 1 and cardinality(p_account) = 2
                                  and p_account[1] <> p_account[2] and p_amount[1] = -p_amount[2]
                                  and p_currency[1] = p_currency[2]
                                  and p_amount[1] between -largest and largest
                                  and p_value_date is null and p_business_date is null and p_reverses is null;
    v_closed date;
    v_day    date;
    v_during text;
    v_keep   boolean[];
    v_rounds integer := 0;
    v_answer ledger.posting_answer;
begin
    v_during := set_config('milpa.cooperative', p_cooperative::text, true);
    -- Whoever waited for a day that was being closed meanwhile finds the next one at the second look. History locks the
    -- open day too: no day from there on can begin to close before this transaction ends.
    select d.business_date into v_day from ledger.day d
    where d.cooperative_id = p_cooperative and d.state = 'OPEN' and p_day is null for share;
    if not found then
        v_day := ledger.lock_day(p_cooperative, p_day);
    end if;
    if v_day is null then
        select array_agg(case when r.entry_id is null then case when p_day is null then 12 else 11 end
                              when r.content = e.content then 1 else 2 end::smallint order by e.n),
               array_agg(r.entry_id order by e.n), array_agg(r.business_date order by e.n)
        into v_answer.outcomes, v_answer.entries, v_answer.dates
        from unnest(p_request, p_content) with ordinality as e (request_id, content, n)
        left join ledger.request r on r.cooperative_id = p_cooperative and r.request_id = e.request_id;
        v_answer.culprits := array_fill(0, array[cardinality(p_request)]);
        v_during := set_config('milpa.cooperative', coalesce(v_before, ''), true);
        return v_answer;
    end if;
    if v_history then
        v_closed := v_day - 1;
        v_day := null;
    end if;

    begin
        if v_closed >= any (p_business_date) then
            raise exception 'History reaches into closed days' using errcode = 'ML900';
        end if;
        if v_pair then
            perform ledger.write_pair(p_cooperative, v_day, p_request[1], p_content[1], p_entry[1], p_concept[1],
                                      p_actor[1], p_narrative[1], p_account, p_amount, p_currency[1], p_standing);
        else
            perform ledger.write(p_cooperative, v_day, null, p_request, p_content, p_entry, p_concept, p_actor,
                                 p_narrative, p_value_date, p_business_date, p_reverses, p_first, p_of, p_account,
                                 p_amount, p_currency, p_standing);
        end if;
    exception when sqlstate 'ML900' or numeric_value_out_of_range then
        v_rounds := 1;
    end;
    -- Again, where a request that was not there yet when the rules were applied has been claimed meanwhile.
    while v_rounds > 0 loop
        begin
            v_answer := ledger.decide(p_cooperative, v_day, v_closed, p_request, p_content, p_value_date,
                                      p_business_date, p_reverses, p_first, p_of, p_account, p_amount, p_currency);
            v_keep := array(select o = 0 from unnest(v_answer.outcomes) with ordinality as u (o, n) order by n);
            if true = any (v_keep) then
                perform ledger.write(p_cooperative, v_day, v_keep, p_request, p_content, p_entry, p_concept, p_actor,
                                     p_narrative, p_value_date, p_business_date, p_reverses, p_first, p_of, p_account,
                                     p_amount, p_currency, p_standing);
            end if;
            v_rounds := 0;
        exception when sqlstate 'ML900' then
            if v_rounds = 5 then
                raise exception 'Requests are claimed by others all the time' using errcode = '40001';
            end if;
            v_rounds := v_rounds + 1;
        end;
    end loop;

    v_answer.business_date := v_day;
    v_during := set_config('milpa.cooperative', coalesce(v_before, ''), true);
    return v_answer;
end $$;

-- The functions belong to a role that nobody can log in as and that passes no row policy by.
grant create on schema ledger to milpa_books;
alter function ledger.lock_day owner to milpa_books;
alter function ledger.write owner to milpa_books;
alter function ledger.write_pair owner to milpa_books;
alter function ledger.decide owner to milpa_books;
alter function ledger.post owner to milpa_books;
alter function ledger.open_balances owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on all functions in schema ledger from public;
grant execute on function ledger.post to milpa_app;
