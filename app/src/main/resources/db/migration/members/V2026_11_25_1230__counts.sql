-- How many members each of many cooperatives had on a day. Like ledger.positions it enters each in turn under its row
-- policy, and the setting is as before when it returns.
create function members.counts(p_cooperatives uuid[], p_on date) returns table (cooperative_id uuid, members bigint)
    language plpgsql set search_path = pg_catalog set milpa.cooperative = '' as $$
declare
    v_cooperative uuid;
begin
    foreach v_cooperative in array p_cooperatives loop
        perform set_config('milpa.cooperative', v_cooperative::text, true);
        return query
        select v_cooperative, count(*) from members.member m
        where m.cooperative_id = v_cooperative and (m.joined_on is null or m.joined_on <= p_on);
    end loop;
end $$;
