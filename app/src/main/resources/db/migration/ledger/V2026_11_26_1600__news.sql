-- Which entries were written, for whoever reacts to them, in the transaction that wrote them; nothing where nobody
-- listens, and nothing of history that is imported. A number is given while the balances of the entry are locked: of one
-- guarded account the numbers are in the order in which its entries were made. Entries with a line for each of very many
-- accounts, which a close posts, are the exception: their number is given before.

-- Cooperatives where somebody listens. Whoever looks for what is new must find them, so it has no row policy.
create table ledger.listener (
    cooperative_id uuid not null,
    primary key (cooperative_id)
);
grant select, insert, delete on ledger.listener to milpa_app;
grant select on ledger.listener to milpa_books;

-- An entry that nobody has taken yet. Whoever takes it removes it.
create table ledger.news (
    cooperative_id uuid   not null,
    number         bigint not null generated always as identity,
    entry_id       uuid   not null,
    business_date  date   not null,
    primary key (cooperative_id, number)
);
call platform.guard('ledger.news');
grant select, delete on ledger.news to milpa_app;
grant insert on ledger.news to milpa_books;

-- Runs as whoever writes entries, which only milpa_books may.
create function ledger.tell() returns trigger
    language plpgsql as $$
begin
    if exists (select from ledger.listener l where l.cooperative_id = platform.cooperative()) then
        insert into ledger.news (cooperative_id, entry_id, business_date)
        select w.cooperative_id, w.entry_id, w.business_date from written w where not w.imported;
    end if;
    return null;
end $$;
revoke execute on function ledger.tell from public;

create trigger tell after insert on ledger.entry
    referencing new table as written for each statement execute function ledger.tell();
