-- Rates by tiers, other bases than each day's balance, and interest given before a posting day.
-- The owner fills new columns of old rows, past the row policies that are forced on it otherwise.

-- tier_from: minor units at which the rate of the same place begins. base: what of the days earns.
alter table savings.product_version no force row level security;
alter table savings.product_version
    add column tier_from       bigint[],
    add column tier_rate       numeric[],
    add column tier_method     text     not null default 'WHOLE_BALANCE'
        check (tier_method in ('WHOLE_BALANCE', 'SLICES')),
    add column base            text     not null default 'DAILY_BALANCE'
        check (base in ('DAILY_BALANCE', 'AVERAGE_BALANCE', 'MINIMUM_BALANCE')),
    add column minimum_to_earn bigint   not null default 0 check (minimum_to_earn >= 0),
    add column year_starts_in  smallint not null default 1 check (year_starts_in between 1 and 12);
update savings.product_version set tier_from = '{0}', tier_rate = array[annual_rate];
alter table savings.product_version
    alter column tier_from set not null,
    alter column tier_rate set not null,
    drop column annual_rate,
    add check (cardinality(tier_from) between 1 and 100 and cardinality(tier_rate) = cardinality(tier_from)),
    add check (0 <= all (tier_from)),
    add check (0 <= all (tier_rate) and 1000 >= all (tier_rate));
alter table savings.product_version force row level security;

-- rated: balance x rate over all tiers, minor units x percent; the day's interest is rated / 100 / year_days. annual_rate
-- is null where there are tiers. The day is reckoned on its own balances whatever the base: an estimate, put right on
-- the posting day.
alter table savings.accrual no force row level security;
alter table savings.accrual add column rated numeric;
update savings.accrual set rated = base * annual_rate;
alter table savings.accrual
    alter column rated set not null,
    alter column annual_rate drop not null,
    add check (rated > 0),
    add check (rated = base * annual_rate);
alter table savings.accrual force row level security;

alter table savings.capitalisation alter column annual_rate drop not null;

-- The key to the register is left to verification: it would lock and read a row of the register for each row of a
-- posting day, and the books have checked the account already. An account that was given interest within a period has a
-- row of its own for the rest of it.
alter table savings.capitalised drop constraint capitalised_cooperative_id_account_id_fkey;

-- What was earned, exactly: numerator / denominator minor units.
alter table savings.carried no force row level security;
alter table savings.carried add column numerator numeric, add column denominator numeric;
update savings.carried
set numerator = trunc(balance_days * annual_rate * 1000000000000), denominator = 100000000000000 * year_days;
alter table savings.carried
    alter column numerator set not null,
    alter column denominator set not null,
    drop column annual_rate,
    drop column year_days,
    drop constraint carried_balance_days_check,
    add check (numerator <> 0 and scale(numerator) = 0),
    add check (denominator > 0 and scale(denominator) = 0);
alter table savings.carried force row level security;

-- Interest that accounts were given outside the posting days, through a day: closed, settled, turned into others.
create table savings.given_early (
    cooperative_id uuid    not null,
    entry_id       uuid    not null,
    product        text    not null,
    currency       char(3) not null,
    through        date    not null,
    interest       bigint  not null check (interest >= 0),
    withheld       bigint  not null check (withheld between 0 and interest),
    released       bigint  not null check (released between 0 and interest),
    primary key (cooperative_id, entry_id),
    foreign key (cooperative_id, product) references savings.product (cooperative_id, code)
);
call platform.guard('savings.given_early');
grant select, insert on savings.given_early to milpa_app;
