-- References that are checked once a statement, set against set, where a foreign key would ask and lock once a row: for
-- tables that take rows by ten thousands. They hold because nobody may delete or rename what is referred to: the
-- program has no right to. Each new row is looked up by key: the planner, who may know nothing of a table that was
-- empty this morning, is given no choice.
create function platform.check_reference() returns trigger
    language plpgsql
    set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
    set enable_material = off as $$
declare
    v_missing boolean;
begin
    execute format('select exists (select from fresh as f left join lateral (
                        select true as there from %s as r where (%s) = (%s) offset 0) as t on true
                    where t.there is null)', tg_argv[0]::regclass, tg_argv[1], tg_argv[2])
    into v_missing;
    if v_missing then
        raise exception 'A row of % refers to nothing in %', tg_relid::regclass, tg_argv[0]
            using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

-- Gives a table such a reference, of columns to columns of another. Both lists begin with cooperative_id.
create procedure platform.refer(referring regclass, columns text[], referred regclass, referred_columns text[])
    language plpgsql as $$
declare
    v_ours   text := (select string_agg(format('f.%I', c), ', ') from unnest(columns) as c);
    v_theirs text := (select string_agg(format('r.%I', c), ', ') from unnest(referred_columns) as c);
begin
    if columns[1] <> 'cooperative_id' or referred_columns[1] <> 'cooperative_id' then
        raise exception 'A reference from % leaves its cooperative', referring;
    end if;
    execute format('create trigger %I after insert on %s referencing new table as fresh for each statement '
                   'execute function platform.check_reference(%L, %L, %L)',
                   'refers_to_' || replace(referred::text, '.', '_'), referring, referred::text, v_ours, v_theirs);
end $$;
