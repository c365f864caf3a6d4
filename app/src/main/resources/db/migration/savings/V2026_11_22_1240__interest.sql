-- What savings earn: rates as dated data, what was accrued each day, what was given to each account.

-- A product's rate in a currency, from a day on. begun_on: the first day that was closed under it.
create table savings.product_version (
    cooperative_id uuid    not null,
    product        text    not null,
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    valid_from     date    not null,
    annual_rate    numeric not null check (annual_rate between 0 and 1000),
    year_days      text    not null check (year_days in ('365', '360', 'ACTUAL')),
    posting        text    not null check (posting in ('MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL')),
    withholding    numeric not null check (withholding between 0 and 100),
    status         text    not null check (status in ('confirmed', 'unconfirmed')),
    source         text    not null check (length(source) between 1 and 200),
    begun_on       date    check (begun_on >= valid_from),
    primary key (cooperative_id, product, currency, valid_from),
    foreign key (cooperative_id, product) references savings.product (cooperative_id, code)
);

-- One day's interest of all accounts of a product and currency: base x annual_rate / 100 / year_days, exactly; "exact"
-- shows it in units of the currency with 10 decimals. booked: what brought the books to the rounded sum of all days
-- since the last capitalisation.
create table savings.accrual (
    cooperative_id uuid     not null,
    product        text     not null,
    currency       char(3)  not null,
    business_date  date     not null,
    base           bigint   not null check (base > 0),
    annual_rate    numeric  not null check (annual_rate > 0),
    year_days      smallint not null check (year_days in (360, 365, 366)),
    exact          numeric  not null check (exact > 0),
    booked         bigint   not null check (booked >= 0),
    entry_id       uuid,
    primary key (cooperative_id, product, currency, business_date),
    check ((booked > 0) = (entry_id is not null))
);

-- A posting day of a product and currency. The days from earning_from on earned at annual_rate. released: what the
-- payable account gave up; kept: what stays in it for accounts that could not be given their interest.
create table savings.capitalisation (
    cooperative_id uuid     not null,
    product        text     not null,
    currency       char(3)  not null,
    period_start   date     not null,
    period_end     date     not null,
    earning_from   date     not null check (earning_from between period_start and period_end),
    annual_rate    numeric  not null,
    year_days      smallint not null check (year_days in (360, 365, 366)),
    accounts       integer  not null check (accounts >= 0),
    interest       bigint   not null check (interest >= 0),
    withheld       bigint   not null check (withheld between 0 and interest),
    released       bigint   not null check (released >= 0),
    kept           bigint   not null check (kept >= 0),
    entry_id       uuid,
    primary key (cooperative_id, product, currency, period_start),
    unique (cooperative_id, product, currency, period_end),
    check ((interest > 0 or released > 0) = (entry_id is not null))
);

-- What one account was given for one period: once.
create table savings.capitalised (
    cooperative_id uuid   not null,
    account_id     uuid   not null,
    period_start   date   not null,
    period_end     date   not null check (period_end >= period_start),
    balance_days   bigint not null,
    interest       bigint not null check (interest >= 0),
    withheld       bigint not null check (withheld between 0 and interest),
    entry_id       uuid,
    primary key (cooperative_id, account_id, period_start),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id),
    check (interest = 0 or entry_id is not null)
);
create index capitalised_by_period on savings.capitalised (cooperative_id, period_end);

-- Days that an account has earned and was not given yet: they ended under another rate, or it takes no entries now.
-- Interest is balance_days x annual_rate / 100 / year_days, exactly. paid_on: the posting day that gave it.
create table savings.carried (
    cooperative_id uuid     not null,
    account_id     uuid     not null,
    earned_from    date     not null,
    earned_to      date     not null check (earned_to >= earned_from),
    balance_days   bigint   not null check (balance_days <> 0),
    annual_rate    numeric  not null check (annual_rate > 0),
    year_days      smallint not null check (year_days in (360, 365, 366)),
    paid_on        date     check (paid_on >= earned_to),
    primary key (cooperative_id, account_id, earned_from),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);
create index carried_unpaid on savings.carried (cooperative_id, account_id) where paid_on is null;

call platform.guard('savings.product_version');
call platform.guard('savings.accrual');
call platform.guard('savings.capitalisation');
call platform.guard('savings.capitalised');
call platform.guard('savings.carried');
grant select, insert on savings.product_version, savings.accrual, savings.capitalisation, savings.capitalised,
    savings.carried to milpa_app;
grant update (begun_on) on savings.product_version to milpa_app;
grant update (paid_on) on savings.carried to milpa_app;
