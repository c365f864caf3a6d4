-- What a million accounts at once asked of the register of savings. The owner fills a new column of old rows, past the
-- row policies that are forced on it otherwise.

-- early: given to some accounts before a posting day. Few rows are; only they are asked for by day while interest is
-- reckoned, so only they are kept in an index of their own. Verification, which reads all of a day's rows, finds them
-- by a summary of where they lie.
alter table savings.capitalised no force row level security;
alter table savings.capitalisation no force row level security;
alter table savings.account no force row level security;
alter table savings.capitalised add column early boolean not null default false;
update savings.capitalised p set early = true
where not exists (
    select from savings.account a
    join savings.capitalisation c on c.cooperative_id = a.cooperative_id and c.product = a.product
        and c.currency = a.currency
    where a.cooperative_id = p.cooperative_id and a.account_id = p.account_id and c.period_end = p.period_end
      and c.entry_id is not distinct from p.entry_id);
alter table savings.capitalised force row level security;
alter table savings.capitalisation force row level security;
alter table savings.account force row level security;
drop index savings.capitalised_by_period;
create index capitalised_early on savings.capitalised (cooperative_id, period_end) where early;
create index capitalised_by_period on savings.capitalised using brin (cooperative_id, period_end)
    with (pages_per_range = 32, autosummarize = on);

-- Who last used an account is read from the index alone.
drop index savings.movement_by_account;
create index movement_by_account on savings.movement (cooperative_id, account_id, business_date) include (by_owner);

-- The key to the register is left to verification, as that of savings.capitalised is: it would lock and read a row of
-- the register for each charge, and the books have checked the account already.
alter table savings.charge drop constraint charge_cooperative_id_account_id_fkey;
