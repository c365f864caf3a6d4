-- What came since the last vacuum was in no summary of days, and whoever asked for the lines after a day read all of
-- it: each cooperative that closes, all that the network had posted on that day. Pages are summed up as they fill,
-- within a minute.

-- Makes the partitions of a month where they are missing, without stopping those who post meanwhile: a table is made
-- apart and then attached.
create or replace procedure ledger.make_partitions(day date)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    first date := date_trunc('month', day)::date;
    after date := (date_trunc('month', day) + interval '1 month')::date;
    parent text;
    child  text;
begin
    if to_regclass('ledger.day_balance_' || to_char(first, 'YYYY_MM')) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('ledger.make_partitions'));
    foreach parent in array array['entry', 'line', 'day_balance'] loop
        child := parent || '_' || to_char(first, 'YYYY_MM');
        continue when to_regclass('ledger.' || child) is not null;
        execute format('create table ledger.%I (like ledger.%I including all)', child, parent);
        execute format('call platform.guard(%L)', 'ledger.' || child);
        execute format('alter table ledger.%I attach partition ledger.%I for values from (%L) to (%L)',
                       parent, child, first, after);
        if parent <> 'day_balance' then
            execute format('create index on ledger.%I using brin (business_date)
                             with (pages_per_range = 16, autosummarize = on)', child);
        end if;
    end loop;
end $$;

do $$
declare
    summary regclass;
begin
    for summary in
        select i.indexrelid::regclass from pg_inherits p
        join pg_index i on i.indrelid = p.inhrelid
        join pg_class c on c.oid = i.indexrelid
        join pg_am m on m.oid = c.relam
        where p.inhparent in ('ledger.entry'::regclass, 'ledger.line'::regclass) and m.amname = 'brin'
    loop
        execute format('alter index %s set (autosummarize = on)', summary);
    end loop;
end $$;
