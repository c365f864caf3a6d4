-- Holds and pending transfers. Like ledger.post these functions belong to milpa_books and set the cooperative
-- themselves. A pending transfer is a hold that knows where the money is to go; whatever ends a hold resolves it.
--
-- Locks are taken in this order: open day, the hold, balances by id. Outcomes are those of ledger.post, and
--   13 no such hold   14 the hold has ended   15 more than is held   16 not a pending transfer
-- The account it failed on, if any, is the culprit. What is not 0 changed nothing; 1 tells what was done before.
create type ledger.hold_answer as (
    outcome       smallint,
    hold_id       uuid,
    business_date date,
    entry_id      uuid,
    culprit       uuid
);

-- Why an account may not be part of a hold in this currency, as an outcome; 0 if it may.
create function ledger.account_fault(p_cooperative uuid, p_account uuid, p_currency text) returns smallint
    language sql security definer set search_path = pg_catalog as $$
    select coalesce((select case when a.currency <> p_currency then 5
                                 when a.closed_on is not null then 6
                                 when a.frozen then 7 else 0 end
                     from ledger.account a
                     where a.cooperative_id = p_cooperative and a.account_id = p_account), 4)::smallint
$$;

-- Holds an amount in a guarded account; with p_to it is a pending transfer to that account. Held is at most what the
-- account has above its floor.
create function ledger.place_hold(
    p_cooperative uuid, p_hold uuid, p_request uuid, p_content uuid, p_account uuid, p_amount bigint, p_currency text,
    p_concept text, p_narrative text, p_expires_on date, p_actor uuid, p_to uuid, p_standing text
) returns ledger.hold_answer
    language plpgsql security definer set search_path = pg_catalog set lock_timeout = '5s' as $$
declare
    largest constant bigint := 1000000000000000;
    v_before constant text := current_setting('milpa.cooperative', true);
    v_answer ledger.hold_answer;
    v_known  ledger.hold;
    v_free   numeric;
    v_rounds integer := 0;
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    v_answer.outcome := 0;
    v_answer.hold_id := p_hold;
    v_answer.business_date := coalesce(ledger.lock_day(p_cooperative, null), ledger.lock_day(p_cooperative, null));
    perform from ledger.balance b
    where b.cooperative_id = p_cooperative and b.account_id = p_account for no key update;

    -- Twice at most: whoever lost a race for the request finds at the second look what the winner placed.
    loop
        select * into v_known from ledger.hold h
        where h.cooperative_id = p_cooperative and h.request_id = p_request;
        if found then
            v_answer.outcome := case when v_known.content = p_content then 1 else 2 end;
            v_answer.hold_id := v_known.hold_id;
            v_answer.business_date := v_known.placed_on;
            exit;
        end if;
        if v_answer.business_date is null then
            v_answer.outcome := 12;
            exit;
        end if;
        if p_expires_on < v_answer.business_date then
            v_answer.outcome := 11;
            exit;
        end if;

        select l.account_id, f.fault into v_answer.culprit, v_answer.outcome
        from unnest(array[p_account, p_to]) with ordinality as l (account_id, n),
             ledger.account_fault(p_cooperative, l.account_id, p_currency) as f (fault)
        where l.account_id is not null
        order by nullif(f.fault, 0) nulls last, l.n limit 1;
        exit when v_answer.outcome <> 0;
        select a.side * b.posted::numeric - b.held - coalesce(a.floor, '-infinity'::numeric) into v_free
        from ledger.balance b
        join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
        where b.cooperative_id = p_cooperative and b.account_id = p_account;
        v_answer.outcome := case when not found then 4 when p_amount > largest then 10
                                 when v_free < p_amount then 8 else 0 end;
        exit when v_answer.outcome <> 0;

        v_answer.culprit := null;
        insert into ledger.hold (cooperative_id, hold_id, account_id, request_id, content, amount, concept, narrative,
                                 placed_on, expires_on, actor_id)
        values (p_cooperative, p_hold, p_account, p_request, p_content, p_amount, p_concept, p_narrative,
                v_answer.business_date, p_expires_on, p_actor)
        on conflict (cooperative_id, request_id) do nothing;
        if found then
            update ledger.balance set held = held + p_amount
            where cooperative_id = p_cooperative and account_id = p_account;
            if p_to is not null then
                insert into ledger.pending (cooperative_id, hold_id, to_account_id, standing)
                values (p_cooperative, p_hold, p_to, p_standing::"char");
            end if;
            exit;
        end if;
        v_rounds := v_rounds + 1;
        if v_rounds > 1 then
            raise exception 'A request was claimed by someone else' using errcode = '40001';
        end if;
    end loop;
    perform set_config('milpa.cooperative', coalesce(v_before, ''), true);
    return v_answer;
end $$;

-- Locks a hold and tells whether a request may end it: 0, or 1 if it is what ended it, 2 if that request ended another,
-- 13, 14. A hold whose last day is over has ended, whether the close has come by already or not.
create function ledger.lock_hold(p_cooperative uuid, p_day date, p_hold uuid, p_request uuid) returns smallint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    v_hold ledger.hold;
begin
    select * into v_hold from ledger.hold h
    where h.cooperative_id = p_cooperative and h.hold_id = p_hold for no key update;
    if exists (select from ledger.hold h
               where h.cooperative_id = p_cooperative and h.ended_request = p_request and h.hold_id <> p_hold) then
        return 2;
    end if;
    return case when v_hold.hold_id is null then 13
                when v_hold.ended_request = p_request then 1
                when v_hold.released_on is not null or v_hold.expires_on < p_day then 14
                else 0 end;
end $$;

-- Lets the money of a hold go again. A pending transfer is voided.
create function ledger.release_hold(p_cooperative uuid, p_hold uuid, p_request uuid, p_actor uuid)
    returns ledger.hold_answer
    language plpgsql security definer set search_path = pg_catalog set lock_timeout = '5s' as $$
declare
    v_before constant text := current_setting('milpa.cooperative', true);
    v_answer ledger.hold_answer;
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    v_answer.hold_id := p_hold;
    v_answer.business_date := coalesce(ledger.lock_day(p_cooperative, null), ledger.lock_day(p_cooperative, null));
    v_answer.outcome := ledger.lock_hold(p_cooperative, v_answer.business_date, p_hold, p_request);
    if v_answer.outcome = 1 then
        select h.released_on, case when p.state = 'POSTED' then 2 else 1 end
        into v_answer.business_date, v_answer.outcome
        from ledger.hold h
        left join ledger.pending p on p.cooperative_id = h.cooperative_id and p.hold_id = h.hold_id
        where h.cooperative_id = p_cooperative and h.hold_id = p_hold;
    end if;
    if v_answer.outcome = 0 then
        with ended as (
            update ledger.hold h
            set released_on = v_answer.business_date, ended_request = p_request, ended_by = p_actor
            where h.cooperative_id = p_cooperative and h.hold_id = p_hold
            returning h.account_id, h.amount
        ), voided as (
            update ledger.pending p set state = 'VOIDED'
            where p.cooperative_id = p_cooperative and p.hold_id = p_hold
        )
        update ledger.balance b set held = b.held - e.amount
        from ended e
        where b.cooperative_id = p_cooperative and b.account_id = e.account_id;
    end if;
    perform set_config('milpa.cooperative', coalesce(v_before, ''), true);
    return v_answer;
end $$;

-- Ends every hold whose last day is p_through or before and is over, each on the day after its last, whenever this is
-- called. Answers how many.
create function ledger.expire_holds(p_cooperative uuid, p_through date) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    v_before constant text := current_setting('milpa.cooperative', true);
    v_open  date;
    v_holds uuid[];
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    v_open := coalesce(ledger.lock_day(p_cooperative, null), ledger.lock_day(p_cooperative, null));
    select array_agg(l.hold_id) into v_holds
    from (select h.hold_id from ledger.hold h
          where h.cooperative_id = p_cooperative and h.expires_on <= least(p_through, v_open - 1)
            and h.released_on is null
          order by h.hold_id for no key update) l;
    perform from ledger.balance b
    where b.cooperative_id = p_cooperative
      and b.account_id in (select h.account_id from ledger.hold h
                           where h.cooperative_id = p_cooperative and h.hold_id = any (v_holds))
    order by b.account_id for no key update;

    with ended as (
        update ledger.hold h set released_on = h.expires_on + 1
        where h.cooperative_id = p_cooperative and h.hold_id = any (v_holds)
        returning h.account_id, h.amount
    ), expired as (
        update ledger.pending p set state = 'EXPIRED'
        where p.cooperative_id = p_cooperative and p.hold_id = any (v_holds)
    )
    update ledger.balance b set held = b.held - e.amount
    from (select account_id, sum(amount) as amount from ended group by account_id) e
    where b.cooperative_id = p_cooperative and b.account_id = e.account_id;
    perform set_config('milpa.cooperative', coalesce(v_before, ''), true);
    return coalesce(cardinality(v_holds), 0);
end $$;

-- Posts a pending transfer, in full or the part p_amount, by ledger.post; what is left of the hold is released.
create function ledger.post_pending(
    p_cooperative uuid, p_hold uuid, p_amount bigint, p_currency text, p_request uuid, p_content uuid, p_entry uuid,
    p_concept text, p_actor uuid, p_narrative text, p_value_date date
) returns ledger.hold_answer
    language plpgsql security definer set search_path = pg_catalog set lock_timeout = '5s' as $$
declare
    v_before constant text := current_setting('milpa.cooperative', true);
    v_answer  ledger.hold_answer;
    v_posting ledger.posting_answer;
    v_held    record;
    v_amount  bigint;
    v_lines   uuid[];
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    v_answer.hold_id := p_hold;
    v_answer.business_date := coalesce(ledger.lock_day(p_cooperative, null), ledger.lock_day(p_cooperative, null));
    v_answer.outcome := ledger.lock_hold(p_cooperative, v_answer.business_date, p_hold, p_request);
    select h.account_id, h.amount, a.currency, a.side, p.to_account_id, p.standing into v_held
    from ledger.hold h
    join ledger.account a on a.cooperative_id = h.cooperative_id and a.account_id = h.account_id
    left join ledger.pending p on p.cooperative_id = h.cooperative_id and p.hold_id = h.hold_id
    where h.cooperative_id = p_cooperative and h.hold_id = p_hold;
    v_amount := coalesce(p_amount, v_held.amount);

    if v_answer.outcome = 1 then
        select case when r.content = p_content then 1 else 2 end, r.entry_id, r.business_date
        into v_answer.outcome, v_answer.entry_id, v_answer.business_date
        from (select) one
        left join ledger.request r on r.cooperative_id = p_cooperative and r.request_id = p_request;
    elsif v_answer.outcome = 0 and v_held.to_account_id is null then
        v_answer.outcome := 16;
    elsif v_answer.outcome = 0 and coalesce(p_currency, v_held.currency) <> v_held.currency then
        v_answer.outcome := 5;
        v_answer.culprit := v_held.account_id;
    elsif v_answer.outcome = 0 and v_amount > v_held.amount then
        v_answer.outcome := 15;
    end if;

    if v_answer.outcome = 0 then
        v_lines := array[v_held.account_id, v_held.to_account_id];
        begin
            perform from ledger.balance b
            where b.cooperative_id = p_cooperative and b.account_id = any (v_lines)
            order by b.account_id for no key update;
            update ledger.balance set held = held - v_held.amount
            where cooperative_id = p_cooperative and account_id = v_held.account_id;
            v_posting := ledger.post(
                p_cooperative, null, array[p_request], array[p_content], array[p_entry], array[p_concept],
                array[p_actor], array[p_narrative], array[p_value_date], null, null, array[1], array[1, 1], v_lines,
                array[-v_held.side * v_amount, v_held.side * v_amount], array_fill(v_held.currency::text, array[2]),
                array_fill(v_held.standing::text, array[2]));
            v_answer.outcome := coalesce(v_posting.outcomes[1], 0);
            if v_answer.outcome <> 0 then
                raise exception 'The transfer is refused' using errcode = 'ML901';
            end if;
            update ledger.hold
            set released_on = v_answer.business_date, ended_request = p_request, ended_by = p_actor
            where cooperative_id = p_cooperative and hold_id = p_hold;
            update ledger.pending set state = 'POSTED', posted = v_amount, entry_id = p_entry
            where cooperative_id = p_cooperative and hold_id = p_hold;
            v_answer.entry_id := p_entry;
        exception when sqlstate 'ML901' then
            -- A request that wrote another entry did not post this transfer, whatever it asked.
            v_answer.outcome := case v_answer.outcome when 1 then 2 else v_answer.outcome end;
            v_answer.culprit := v_lines[v_posting.culprits[1]];
        end;
    end if;
    perform set_config('milpa.cooperative', coalesce(v_before, ''), true);
    return v_answer;
end $$;

grant create on schema ledger to milpa_books;
alter function ledger.account_fault owner to milpa_books;
alter function ledger.place_hold owner to milpa_books;
alter function ledger.lock_hold owner to milpa_books;
alter function ledger.release_hold owner to milpa_books;
alter function ledger.expire_holds owner to milpa_books;
alter function ledger.post_pending owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on all functions in schema ledger from public;
grant execute on function ledger.place_hold, ledger.release_hold, ledger.expire_holds,
    ledger.post_pending to milpa_app;
