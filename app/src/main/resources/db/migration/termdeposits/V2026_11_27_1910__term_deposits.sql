-- Term deposits: rates by day, deposits and their terms, interest accrued and paid, pledges. Written by module
-- "termdeposits" only. Amounts in minor units.
create schema termdeposits;
grant usage on schema termdeposits to milpa_app;

-- Simple interest of whole days, rounded half to even on the minor unit: principal x percent x days / 100 / year_days.
create function termdeposits.interest(principal bigint, percent numeric, days integer, year_days integer)
    returns bigint language sql immutable parallel safe
return (
    select (q + case when 2 * r > d or (2 * r = d and mod(q, 2) = 1) then 1 else 0 end)::bigint
    from (select div(n, d) as q, mod(n, d) as r, d
          from (select principal::numeric * percent * greatest(days, 0) as n, 100::numeric * year_days as d) as exact)
        as parts);

create table termdeposits.product (
    cooperative_id uuid not null,
    code           text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name_es        text not null check (length(name_es) between 1 and 80),
    name_en        text not null check (length(name_en) between 1 and 80),
    primary key (cooperative_id, code)
);

-- Rates from a day on. band_*: what holds from an amount and a number of months on, a place for each band.
create table termdeposits.rate_chart (
    cooperative_id uuid        not null,
    product        text        not null,
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    valid_from     date        not null,
    offered        boolean     not null,
    minimum        bigint      not null check (minimum > 0),
    months_max     integer     not null check (months_max between 1 and 600),
    payouts        text[]      not null check (cardinality(payouts) > 0
        and payouts <@ array['AT_MATURITY', 'MONTHLY_TO_SAVINGS']),
    day_rule       text        not null check (day_rule in ('FOLLOWING', 'PRECEDING', 'MODIFIED_FOLLOWING')),
    rate_kind      text        not null check (rate_kind in ('NOMINAL', 'EFFECTIVE')),
    year_days      integer     not null check (year_days in (360, 365)),
    withholding    numeric     not null check (withholding between 0 and 100),
    early_kind     text        not null check (early_kind in ('RATE_INSTEAD', 'SHARE_LOST')),
    early_percent  numeric     not null check (early_percent between 0 and 100),
    band_amount    bigint[]    not null check (0 <= all (band_amount)),
    band_months    integer[]   not null check (1 <= all (band_months)),
    band_rate      numeric[]   not null check (0 <= all (band_rate) and 1000 >= all (band_rate)),
    source         text        not null check (length(source) between 1 and 200),
    status         text        not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, product, currency, valid_from),
    foreign key (cooperative_id, product) references termdeposits.product (cooperative_id, code),
    check (cardinality(band_amount) between 1 and 200),
    check (cardinality(band_months) = cardinality(band_amount) and cardinality(band_rate) = cardinality(band_amount))
);

-- deposit_id: its account in the books. number: of its certificate. savings_id: the account that takes what is paid.
-- closing_*: what it came to when it was paid out.
create table termdeposits.deposit (
    cooperative_id   uuid        not null,
    deposit_id       uuid        not null,
    number           bigint      not null check (number > 0),
    request_id       uuid        not null,
    member_id        uuid        not null,
    product          text        not null,
    currency         char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    payout           text        not null check (payout in ('AT_MATURITY', 'MONTHLY_TO_SAVINGS')),
    renewal          text        not null check (renewal in ('RENEW_ALL', 'RENEW_PRINCIPAL', 'PAY_TO_SAVINGS')),
    savings_id       uuid        not null,
    opened_on        date        not null,
    closed_on        date        check (closed_on >= opened_on),
    closing          text        check (closing in ('MATURITY', 'BY_REQUEST', 'SETTLED')),
    closing_request  uuid,
    closing_entry    uuid,
    closing_interest bigint      check (closing_interest >= 0),
    closing_withheld bigint      check (closing_withheld between 0 and closing_interest),
    closing_tax      bigint      check (closing_tax >= 0),
    closing_lost     bigint      check (closing_lost >= 0),
    recorded_at      timestamptz not null default now(),
    primary key (cooperative_id, deposit_id),
    unique (cooperative_id, number),
    unique (cooperative_id, request_id),
    unique (cooperative_id, closing_request),
    foreign key (cooperative_id, product) references termdeposits.product (cooperative_id, code),
    check ((closed_on is null) = (closing is null)),
    check ((closing = 'BY_REQUEST') = (closing_request is not null))
);
create index deposit_of_member on termdeposits.deposit (cooperative_id, member_id);

-- percent: nominal, what each day earns; quoted: as the chart of chart_from says it. paid_through: days before it were
-- paid, or are in carried. carried: interest of former terms that nobody could be paid. paid_interest: of this term,
-- before tax.
create table termdeposits.term (
    cooperative_id uuid    not null,
    deposit_id     uuid    not null,
    place          integer not null check (place > 0),
    principal      bigint  not null check (principal > 0),
    starts         date    not null,
    matures        date    not null check (matures > starts),
    months         integer not null check (months between 1 and 600),
    percent        numeric not null check (percent >= 0),
    quoted         numeric not null check (quoted >= 0),
    chart_from     date    not null,
    year_days      integer not null check (year_days in (360, 365)),
    withholding    numeric not null check (withholding between 0 and 100),
    paid_through   date    not null,
    carried        bigint  not null default 0 check (carried >= 0),
    paid_interest  bigint  not null default 0 check (paid_interest >= 0),
    ended_on       date    check (ended_on >= starts),
    primary key (cooperative_id, deposit_id, place),
    foreign key (cooperative_id, deposit_id) references termdeposits.deposit (cooperative_id, deposit_id),
    check (paid_through between starts and matures)
);
create unique index term_running on termdeposits.term (cooperative_id, deposit_id) where ended_on is null;
create index term_maturing on termdeposits.term (cooperative_id, matures) where ended_on is null;

-- Which days were accrued, and what that came to by product and currency.
create table termdeposits.accrued_day (
    cooperative_id uuid not null,
    business_date  date not null,
    primary key (cooperative_id, business_date)
);
create table termdeposits.accrual (
    cooperative_id uuid    not null,
    business_date  date    not null,
    product        text    not null,
    currency       char(3) not null,
    deposits       bigint  not null check (deposits > 0),
    booked         bigint  not null check (booked <> 0),
    entry_id       uuid    not null,
    primary key (cooperative_id, business_date, product, currency),
    foreign key (cooperative_id, business_date) references termdeposits.accrued_day (cooperative_id, business_date)
);

-- Interest that was paid. counts_from: the day from which it is the owner's.
create table termdeposits.payment (
    cooperative_id uuid   not null,
    deposit_id     uuid   not null,
    counts_from    date   not null,
    kind           text   not null check (kind in ('MONTH', 'MATURITY', 'CLOSING')),
    interest       bigint not null check (interest > 0),
    withheld       bigint not null check (withheld between 0 and interest),
    entry_id       uuid   not null,
    primary key (cooperative_id, deposit_id, counts_from, kind),
    foreign key (cooperative_id, deposit_id) references termdeposits.deposit (cooperative_id, deposit_id)
);

-- hold_id: in the books.
create table termdeposits.pledge (
    cooperative_id  uuid        not null,
    hold_id         uuid        not null,
    deposit_id      uuid        not null,
    request_id      uuid        not null,
    creditor        text        not null check (length(creditor) between 1 and 120),
    purpose         text        not null check (length(purpose) between 1 and 120),
    amount          bigint      not null check (amount > 0),
    placed_on       date        not null,
    released_on     date        check (released_on >= placed_on),
    recorded_at     timestamptz not null default now(),
    primary key (cooperative_id, hold_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, deposit_id) references termdeposits.deposit (cooperative_id, deposit_id)
);
create index pledge_standing on termdeposits.pledge (cooperative_id, deposit_id) where released_on is null;

call platform.guard('termdeposits.product');
call platform.guard('termdeposits.rate_chart');
call platform.guard('termdeposits.deposit');
call platform.guard('termdeposits.term');
call platform.guard('termdeposits.accrued_day');
call platform.guard('termdeposits.accrual');
call platform.guard('termdeposits.payment');
call platform.guard('termdeposits.pledge');
grant execute on function termdeposits.interest to milpa_app;
grant select, insert on termdeposits.product, termdeposits.rate_chart, termdeposits.deposit, termdeposits.term,
    termdeposits.accrued_day, termdeposits.accrual, termdeposits.payment, termdeposits.pledge to milpa_app;
grant update (name_es, name_en) on termdeposits.product to milpa_app;
grant update (renewal, savings_id, closed_on, closing, closing_request, closing_entry, closing_interest,
    closing_withheld, closing_tax, closing_lost) on termdeposits.deposit to milpa_app;
grant update (paid_through, carried, paid_interest, ended_on) on termdeposits.term to milpa_app;
grant update (released_on) on termdeposits.pledge to milpa_app;
