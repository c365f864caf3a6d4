-- Loans: products by day, loans with what was agreed, their instalments and what happened to them, what each day
-- accrued. Written by module "credit" only. Amounts in minor units.
create schema credit;
grant usage on schema credit to milpa_app;

-- Simple interest of whole days, rounded half to even on the minor unit: principal x percent x days / 100 / year_days.
create function credit.interest(principal bigint, percent numeric, days integer, year_days integer)
    returns bigint language sql immutable parallel safe
return (
    select (q + case when 2 * r > d or (2 * r = d and mod(q, 2) = 1) then 1 else 0 end)::bigint
    from (select div(n, d) as q, mod(n, d) as r, d
          from (select principal::numeric * percent * greatest(days, 0) as n, 100::numeric * year_days as d) as exact)
        as parts);

-- A fraction of whole numbers that are not negative, rounded half to even.
create function credit.rounded(n bigint, d bigint) returns bigint language sql immutable parallel safe
return n / d + case when 2 * (n % d) + (n / d) % 2 > d then 1 else 0 end;

-- What of the interest of a period has run after some of its days, rounded half to even.
create function credit.share(interest bigint, days integer, of_days integer)
    returns bigint language sql immutable parallel safe
return case when days <= 0 then 0 when days >= of_days then interest
    else credit.rounded(interest * days, of_days::bigint) end;

create table credit.product (
    cooperative_id uuid not null,
    code           text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name_es        text not null check (length(name_es) between 1 and 80),
    name_en        text not null check (length(name_en) between 1 and 80),
    primary key (cooperative_id, code)
);

-- What is lent under a product from a day on. cycle_*: the rate from a loan on, the first is loan 1. fee_*: costs beside
-- interest. band_*: who decides up to which amount, a place for each band. retained: percent of each loan that becomes
-- contribution. encaje: how many times her contributions and savings may be lent to a member; none for no limit.
create table credit.product_version (
    cooperative_id   uuid        not null,
    product          text        not null,
    valid_from       date        not null,
    currency         char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    offered          boolean     not null,
    credit_type      text        not null check (credit_type in
        ('MICRO', 'SMALL_BUSINESS', 'COMMERCIAL', 'CONSUMER', 'HOUSING', 'AGRICULTURE')),
    minimum          bigint      not null check (minimum > 0),
    maximum          bigint      not null check (maximum >= minimum),
    instalments_min  integer     not null check (instalments_min > 0),
    instalments_max  integer     not null check (instalments_max between instalments_min and 3600),
    every            integer     not null check (every between 1 and 366),
    unit             text        not null check (unit in ('DAYS', 'WEEKS', 'MONTHS')),
    method           text        not null check (method in
        ('EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'FLAT', 'BULLET', 'BULLET_ALL', 'CUSTOM')),
    year_days        integer     not null check (year_days in (360, 365)),
    grace_max        integer     not null check (grace_max between 0 and 120),
    level_multiple   bigint      not null check (level_multiple > 0),
    rounding         text        not null check (rounding in ('HALF_EVEN', 'HALF_UP', 'DOWN', 'UP')),
    cycle_from       integer[]   not null check (1 <= all (cycle_from)),
    cycle_rate       numeric[]   not null check (0 <= all (cycle_rate) and 1000 >= all (cycle_rate)),
    ceiling          numeric     check (ceiling between 0 and 10000),
    fee_name         text[]      not null,
    fee_kind         text[]      not null
        check (fee_kind <@ array['FLAT', 'PERCENT_OF_PRINCIPAL', 'PERCENT_OF_BALANCE']),
    fee_value        numeric[]   not null check (0 <= all (fee_value)),
    fee_when         text[]      not null check (fee_when <@ array['DISBURSEMENT', 'EACH_INSTALMENT']),
    early            text        not null check (early in
        ('SCHEDULED', 'NEXT_INSTALMENTS', 'FEWER_INSTALMENTS', 'SMALLER_INSTALMENTS')),
    due_order        text[]      not null check (cardinality(due_order) = 4),
    advance_order    text[]      not null check (cardinality(advance_order) = 4),
    future           text        not null check (future in ('NEXT_INSTALMENT', 'LAST_INSTALMENT', 'REAMORTISE')),
    penalty_rate     numeric     not null check (penalty_rate between 0 and 1000),
    penalty_grace    integer     not null check (penalty_grace between 0 and 90),
    seniority_days   integer     not null check (seniority_days between 0 and 3660),
    encaje           numeric     check (encaje > 0),
    retained         numeric     not null check (retained between 0 and 50),
    band_to          bigint[]    not null check (0 < all (band_to)),
    band_level       text[]      not null check (band_level <@ array['OFFICER', 'MANAGER', 'COMMITTEE']),
    band_votes       integer[]   not null check (1 <= all (band_votes)),
    source           text        not null check (length(source) between 1 and 200),
    status           text        not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    recorded_at      timestamptz not null default now(),
    primary key (cooperative_id, product, valid_from),
    foreign key (cooperative_id, product) references credit.product (cooperative_id, code),
    check (cardinality(cycle_from) between 1 and 20 and cardinality(cycle_rate) = cardinality(cycle_from)),
    check (cardinality(fee_name) <= 20 and cardinality(fee_kind) = cardinality(fee_name)
        and cardinality(fee_value) = cardinality(fee_name) and cardinality(fee_when) = cardinality(fee_name)),
    check (cardinality(band_to) between 1 and 10 and cardinality(band_level) = cardinality(band_to)
        and cardinality(band_votes) = cardinality(band_to)),
    check (method <> 'FLAT' or early = 'SCHEDULED')
);

-- What was agreed: lent_*, fee_*, plan_* a place for each. plan_*: only where instalments were agreed one by one.
-- How it stands after the last thing that happened to it: owed of the principal; run: interest that had run until
-- run_from and was not paid. Where interest runs on what is owed, more runs on it each day; where the schedule stands,
-- a share of the interest of the running period, period_*. oldest_due: of the oldest instalment that is not paid.
-- before_*: how it stood when the day before run_from ended, if something happened to it on run_from: a day may still be
-- closing while people go on with the next. class: as it was classified last; none for the first class of its scheme.
-- rate_units: the rate in ten thousandths of a percent, if it is a whole number of them: closes reckon faster with it.
create table credit.loan (
    cooperative_id  uuid        not null,
    loan_id         uuid        not null,
    number          bigint      not null check (number > 0),
    request_id      uuid        not null,
    member_id       uuid        not null,
    branch_id       uuid        not null,
    product         text        not null,
    version_from    date        not null,
    currency        char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    officer_id      uuid        not null,
    cycle           integer     not null check (cycle > 0),
    lent_on         date[]      not null check (cardinality(lent_on) > 0),
    lent_minor      bigint[]    not null check (0 < all (lent_minor)),
    periods_start   date        not null,
    instalments     integer     not null check (instalments between 1 and 3600),
    grace_principal integer     not null check (grace_principal >= 0),
    grace_interest  integer     not null check (grace_interest >= 0),
    plan_due        date[]      not null,
    plan_principal  bigint[]    not null check (cardinality(plan_principal) = cardinality(plan_due)),
    rate            numeric     not null check (rate between 0 and 1000),
    daily           boolean     not null,
    year_days       integer     not null check (year_days in (360, 365)),
    disbursed_on    date        not null,
    closed_on       date        check (closed_on >= disbursed_on),
    state           text        not null check (state in ('ACTIVE', 'PAID', 'WRITTEN_OFF')),
    owed            bigint      not null check (owed >= 0),
    current_rate    numeric     not null check (current_rate between 0 and 1000),
    run             bigint      not null,
    run_from        date        not null,
    period_from     date        not null,
    period_due      date        not null,
    period_interest bigint      not null check (period_interest >= 0),
    oldest_due      date,
    before_owed     bigint      not null default 0 check (before_owed >= 0),
    before_due      date,
    suspended_on    date,
    class           text,
    entry_id        uuid        not null,
    recorded_at     timestamptz not null default now(),
    rate_units      bigint      generated always as
        (case when scale(trim_scale(current_rate)) <= 4 then (current_rate * 10000)::bigint end) stored,
    primary key (cooperative_id, loan_id),
    unique (cooperative_id, number),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, product, version_from)
        references credit.product_version (cooperative_id, product, valid_from),
    check ((state = 'ACTIVE') = (closed_on is null)),
    check (state = 'ACTIVE' or (owed = 0 and run = 0))
) with (fillfactor = 80);
create index loan_of_member on credit.loan (cooperative_id, member_id);
create index loan_late on credit.loan (cooperative_id, oldest_due) where state = 'ACTIVE';
create index loan_of_officer on credit.loan (cooperative_id, officer_id) where state = 'ACTIVE';
create index loan_suspended on credit.loan (cooperative_id) where state = 'ACTIVE' and suspended_on is not null;
create index loan_classed on credit.loan (cooperative_id) where state = 'ACTIVE' and class is not null;

-- The interest that has run until a day and is not paid. In whole numbers where they are small enough to be exact.
create function credit.until(loan credit.loan, day date) returns bigint language sql immutable parallel safe
return loan.run + case
    when day <= loan.run_from then 0
    when not loan.daily then
        credit.share(loan.period_interest, day - loan.period_from, loan.period_due - loan.period_from)
        - credit.share(loan.period_interest, loan.run_from - loan.period_from, loan.period_due - loan.period_from)
    when loan.rate_units is null
        or loan.owed > 4000000000000000000 / ((loan.rate_units + 1) * (day - loan.run_from)) then
        credit.interest(loan.owed, loan.current_rate, day - loan.run_from, loan.year_days)
    else credit.rounded(loan.owed * loan.rate_units * (day - loan.run_from), loan.year_days * 1000000::bigint) end;

-- Instalments as they stand after the last thing that happened. earns: interest of its own days, from earns_from on.
create table credit.instalment (
    cooperative_id uuid    not null,
    loan_id        uuid    not null,
    nr             integer not null check (nr >= 0),
    earns_from     date    not null,
    due            date    not null,
    earns          bigint  not null check (earns >= 0),
    principal      bigint  not null check (principal >= 0),
    interest       bigint  not null check (interest >= 0),
    fees           bigint  not null check (fees >= 0),
    penalties      bigint  not null check (penalties >= 0),
    principal_left bigint  not null check (principal_left between 0 and principal),
    interest_left  bigint  not null check (interest_left between 0 and interest),
    fees_left      bigint  not null check (fees_left between 0 and fees),
    penalties_left bigint  not null check (penalties_left between 0 and penalties),
    paid_on        date,
    balance        bigint  not null check (balance >= 0),
    primary key (cooperative_id, loan_id, nr),
    foreign key (cooperative_id, loan_id) references credit.loan (cooperative_id, loan_id)
);

-- What happened to a loan, in order. amount: of a payment, charge or waiver. details: what else was agreed, as the
-- contract of "loan scenario" writes it. reverses: the number of the event that did not happen. principal to overpaid:
-- what it was for when it happened; receivable: by how much the books' interest receivable changed.
create table credit.event (
    cooperative_id  uuid        not null,
    loan_id         uuid        not null,
    number          integer     not null check (number > 0),
    request_id      uuid        not null,
    on_day          date        not null,
    kind            text        not null check (kind in ('PAY', 'CHARGE', 'WAIVE', 'REVERSE', 'RATE', 'RESCHEDULE',
        'PAY_OFF', 'WRITE_OFF', 'RECOVER')),
    amount          bigint      check (amount > 0),
    details         jsonb       not null,
    reverses        integer,
    actor_id        uuid        not null,
    entry_id        uuid,
    principal       bigint      not null,
    interest        bigint      not null,
    fees            bigint      not null,
    penalties       bigint      not null,
    overpaid        bigint      not null,
    receivable      bigint      not null,
    reason          text        not null check (length(reason) <= 200),
    owed_after      bigint      not null check (owed_after >= 0),
    recorded_at     timestamptz not null default now(),
    primary key (cooperative_id, loan_id, number),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, loan_id) references credit.loan (cooperative_id, loan_id),
    check ((kind = 'REVERSE') = (reverses is not null))
);
create unique index event_reversed_once on credit.event (cooperative_id, loan_id, reverses) where reverses is not null;

-- Which days were accrued while anything was owed, and what that came to by product, currency and branch.
create table credit.accrued_day (
    cooperative_id uuid not null,
    business_date  date not null,
    primary key (cooperative_id, business_date)
);
create table credit.accrual (
    cooperative_id uuid    not null,
    business_date  date    not null,
    product        text    not null,
    currency       char(3) not null,
    branch_id      uuid    not null,
    loans          bigint  not null check (loans > 0),
    booked         bigint  not null check (booked <> 0),
    entry_id       uuid    not null,
    primary key (cooperative_id, business_date, product, currency, branch_id),
    foreign key (cooperative_id, business_date) references credit.accrued_day (cooperative_id, business_date)
);

call platform.guard('credit.product');
call platform.guard('credit.product_version');
call platform.guard('credit.loan');
call platform.guard('credit.instalment');
call platform.guard('credit.event');
call platform.guard('credit.accrued_day');
call platform.guard('credit.accrual');
grant execute on function credit.interest, credit.rounded, credit.share, credit.until to milpa_app;
grant select, insert on credit.product, credit.product_version, credit.loan, credit.instalment, credit.event,
    credit.accrued_day, credit.accrual to milpa_app;
grant update (name_es, name_en) on credit.product to milpa_app;
grant update (officer_id, lent_on, lent_minor, closed_on, state, owed, current_rate, run, run_from, period_from,
    period_due, period_interest, oldest_due, before_owed, before_due, suspended_on, class) on credit.loan to milpa_app;
grant update, delete on credit.instalment to milpa_app;
