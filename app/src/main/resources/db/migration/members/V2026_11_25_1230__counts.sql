-- How many members each of many cooperatives had on a day, without those who had left by then. Like ledger.positions it enters each in turn under its row
-- policy, and the setting is as before when it returns.
create function members.counts(p_cooperatives uuid[], p_on date) returns table (cooperative_id uuid, members bigint)
    language plpgsql set search_path = pg_catalog as $$
declare
    v_before      text := current_setting('milpa.cooperative', true);
    v_cooperative uuid;
begin
    foreach v_cooperative in array p_cooperatives loop
        perform set_config('milpa.cooperative', v_cooperative::text, true);
        return query
        select v_cooperative, count(*) from members.member m
        where m.cooperative_id = v_cooperative and (m.joined_on is null or m.joined_on <= p_on)
            and coalesce((select s.state from members.membership s
                          where s.cooperative_id = v_cooperative and s.member_id = m.member_id and s.from_on <= p_on
                          order by s.step desc limit 1), 'ACTIVE') = 'ACTIVE';
    end loop;
    perform set_config('milpa.cooperative', coalesce(v_before, ''), true);
end $$;
