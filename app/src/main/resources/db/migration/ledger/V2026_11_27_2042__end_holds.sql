-- Ends some holds at once, as if their last day were over: those that stand, on the open day. Answers how many. Locks as
-- the other functions about holds do: open day, holds, balances by id.
create function ledger.end_holds(p_cooperative uuid, p_holds uuid[]) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    v_before constant text := current_setting('milpa.cooperative', true);
    v_open  date;
    v_holds uuid[];
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    v_open := coalesce(ledger.lock_day(p_cooperative, null), ledger.lock_day(p_cooperative, null));
    select array_agg(l.hold_id) into v_holds
    from (select h.hold_id from ledger.hold h
          where h.cooperative_id = p_cooperative and h.hold_id = any (p_holds) and h.released_on is null
          order by h.hold_id for no key update) l;
    perform from ledger.balance b
    where b.cooperative_id = p_cooperative
      and b.account_id in (select h.account_id from ledger.hold h
                           where h.cooperative_id = p_cooperative and h.hold_id = any (v_holds))
    order by b.account_id for no key update;
    with ended as (
        update ledger.hold h set released_on = greatest(v_open, h.placed_on)
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

grant create on schema ledger to milpa_books;
alter function ledger.end_holds owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on function ledger.end_holds from public;
grant execute on function ledger.end_holds to milpa_app;
