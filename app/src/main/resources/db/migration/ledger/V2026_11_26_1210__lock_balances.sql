-- Locks the open day and balances, both as posting does and in its order, for a transaction that posts in several calls:
-- what it locks call by call would not be in order over all of them.
create function ledger.lock_balances(p_cooperative uuid, p_accounts uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
    v_before constant text := current_setting('milpa.cooperative', true);
begin
    perform set_config('milpa.cooperative', p_cooperative::text, true);
    perform ledger.lock_day(p_cooperative, null);
    perform from ledger.balance b
    where b.cooperative_id = p_cooperative and b.account_id = any (p_accounts)
    order by b.account_id for no key update;
    perform set_config('milpa.cooperative', coalesce(v_before, ''), true);
end $$;

grant create on schema ledger to milpa_books;
alter function ledger.lock_balances owner to milpa_books;
revoke create on schema ledger from milpa_books;
revoke execute on function ledger.lock_balances from public;
grant execute on function ledger.lock_balances to milpa_app;
