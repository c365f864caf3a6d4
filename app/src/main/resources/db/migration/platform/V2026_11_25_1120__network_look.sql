-- A look at the rows of all cooperatives at once. Ordinary transactions work for one cooperative and see no other's.
-- Whoever may look at the network does it as a role of its own: it sees the columns granted to it by name, on tables
-- that name it in a policy, and only while a look stands in the audit trail.
do $$
begin
    if not exists (select from pg_roles where rolname = 'milpa_network') then
        create role milpa_network nologin nobypassrls;
    end if;
    -- What milpa_app is a member of, it must put on: nothing comes to it by itself.
    if (select rolinherit from pg_roles where rolname = 'milpa_app') then
        alter role milpa_app noinherit;
    end if;
    if not exists (select from pg_auth_members
                   where roleid = 'milpa_network'::regrole and member = 'milpa_app'::regrole) then
        grant milpa_network to milpa_app;
    end if;
end $$;
grant usage on schema platform to milpa_network;

-- Whether this transaction looks at the network: its look was recorded, by name, within the last minute (the first 48
-- bits of its name are milliseconds). A record is written and committed before the look begins.
create function platform.looks_at_network() returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    network constant text := '00000000-0000-0000-0000-000000000000';
    v_before         text := current_setting('milpa.cooperative', true);
    v_look           text := current_setting('milpa.network_look', true);
    v_looks          boolean;
begin
    perform set_config('milpa.cooperative', network, true);
    v_looks := ('x' || lpad(left(replace(v_look, '-', ''), 12), 16, '0'))::bit(64)::bigint
            > extract(epoch from now() - interval '1 minute') * 1000
        and exists (select from platform.audit_record r
                    where r.cooperative_id = network::uuid and r.subject_kind = 'network-look'
                      and r.subject_id = v_look and r.action = 'platform.network-looked');
    perform set_config('milpa.cooperative', coalesce(v_before, ''), true);
    return coalesce(v_looks, false);
end $$;

-- Lets a look at the network see a table's rows; which of its columns, grants say.
create procedure platform.show_to_network(shown regclass)
    language plpgsql as $$
begin
    execute format('create policy of_the_network on %s for select to milpa_network
                    using ((select platform.looks_at_network()))', shown);
end $$;
