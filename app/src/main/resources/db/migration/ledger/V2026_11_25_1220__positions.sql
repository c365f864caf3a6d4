-- Where many cooperatives stand at the end of a day, in sums by class and role: what federations and the network look
-- at. It enters each cooperative in turn, as whoever asks and under its row policy, and the setting is as before when it
-- returns; so one statement answers for a network without a right that passes a policy by.
create function ledger.positions(p_cooperatives uuid[], p_through date, p_roles text[])
    returns table (cooperative_id uuid, open_day date, last_closed date, currency text, class text, role text,
                   balance bigint)
    language plpgsql set search_path = pg_catalog as $$
declare
    v_before      text := current_setting('milpa.cooperative', true);
    v_cooperative uuid;
    v_open        date;
    v_closed      date;
    v_totalled    date;
    v_month       date;
begin
    foreach v_cooperative in array p_cooperatives loop
        perform set_config('milpa.cooperative', v_cooperative::text, true);
        select d.business_date into v_open from ledger.day d
        where d.cooperative_id = v_cooperative and d.state = 'OPEN';
        select max(d.business_date) into v_closed from ledger.day d
        where d.cooperative_id = v_cooperative and d.state = 'CLOSED' and d.business_date <= p_through;
        select coalesce(max(t.business_date), date '0001-01-01') into v_totalled from ledger.day_total t
        where t.cooperative_id = v_cooperative;
        select coalesce(max(m.month_end), date '-infinity') into v_month from ledger.month_balance m
        where m.cooperative_id = v_cooperative and m.month_end <= p_through;

        cooperative_id := v_cooperative;
        open_day := v_open;
        last_closed := v_closed;
        currency := null;
        class := null;
        role := null;
        balance := 0;
        return next;

        return query
        select v_cooperative, v_open, v_closed, moved.currency, c.class,
               case when c.role = any (p_roles) then c.role end, sum(moved.amount)::bigint
        from (
            select m.code, m.currency::text as currency, m.balance as amount from ledger.month_balance m
            where m.cooperative_id = v_cooperative and m.month_end = v_month
            union all
            select t.code, t.currency::text, t.debit - t.credit from ledger.day_total t
            where t.cooperative_id = v_cooperative and t.business_date > v_month and t.business_date <= p_through
            union all
            select a.code, a.currency::text, l.amount
            from ledger.line l
            join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
            where l.cooperative_id = v_cooperative and l.business_date > v_totalled
                and l.business_date between v_totalled and least(p_through, v_open)
        ) moved
        join ledger.chart c on c.cooperative_id = v_cooperative and c.code = moved.code
        group by 4, 5, 6;
    end loop;
    perform set_config('milpa.cooperative', coalesce(v_before, ''), true);
end $$;
