-- Who may do what in the database. Three roles, told apart by what they could do at worst:
--   the owner       runs migrations and owns the tables; the program never works as it
--   milpa_books     owns the functions that write the books; nobody can log in as it, and it passes no row policy by
--   milpa_app       what the program logs in as: reads under row-level security, runs those functions
-- Roles belong to the server, not to one database, so another database on the same server may have made them.
do $$
begin
    if not exists (select from pg_roles where rolname = 'milpa_books') then
        create role milpa_books nologin nobypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'milpa_app') then
        create role milpa_app nologin nobypassrls;
    end if;
end $$;

create schema platform;
grant usage on schema platform to milpa_app, milpa_books;

-- The cooperative this transaction works for; null when it works for none, and then no row policy lets anything by.
-- Policies call it inside a sub-select, so that it runs once a statement and not once a row.
create function platform.cooperative() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('milpa.cooperative', true), '')::uuid;

-- Gives a cooperative's table its row policy: no row is seen or written but those of platform.cooperative(), not
-- even by the owner of the table.
create procedure platform.guard(guarded regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy of_its_cooperative on %s using (cooperative_id = (select platform.cooperative()))',
                   guarded);
end $$;
