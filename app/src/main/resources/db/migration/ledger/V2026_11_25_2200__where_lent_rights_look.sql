-- Routines that lend the rights of the books look in the session's own schema last. Where a search path does not name
-- pg_temp, PostgreSQL looks there first for tables and types: whoever made a temporary table pg_class, or a temporary
-- domain date with a check of her own, would have been believed, or run, with the rights of the books.
-- Source: https://www.postgresql.org/docs/current/sql-createfunction.html, "Writing SECURITY DEFINER Functions Safely".
do $$
declare
    lender regprocedure;
begin
    for lender in
        select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'
    loop
        execute format('alter routine %s set search_path = pg_catalog, pg_temp', lender);
    end loop;
end $$;
