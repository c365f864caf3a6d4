-- The books of every cooperative. Amounts are minor units, debit positive, credit negative.
-- Tables are append-only but for balance, day, hold and pending; only the functions of the next migrations write
-- what moves money, and nobody may be granted more than SELECT on it.
create schema ledger;
grant usage on schema ledger to milpa_app, milpa_books;

-- The chart of accounts of a cooperative: begun from its country's template, then its own.
create table ledger.chart (
    cooperative_id uuid     not null,
    code           text     not null check (code ~ '^[0-9]{1,20}$'),
    name_es        text     not null check (name_es <> ''),
    name_en        text     not null check (name_en <> ''),
    class          text     not null check (class in ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE',
                                                       'CONTINGENT', 'MEMORANDUM')),
    side           smallint not null check (side in (1, -1)),
    kind           text     not null check (kind in ('GROUP', 'GUARDED', 'POOLED')),
    role           text     check (role <> ''),
    pearls_line    text     check (pearls_line <> ''),
    valid_from     date     not null,
    valid_to       date     check (valid_to > valid_from),
    status         text     not null check (status in ('confirmed', 'unconfirmed')),
    source         text     not null,
    primary key (cooperative_id, code)
);
create unique index chart_role on ledger.chart (cooperative_id, role) where role is not null;

-- An account. GUARDED: someone's own, with a balance row and limits. POOLED: one for each code, branch and currency,
-- summed from its lines. Floor and ceiling count in the account's own direction: a savings account of 100.00 with a
-- floor of 0 may lose 100.00. earns: what it earns interest under, such as a product and its currency; empty for nothing.
create table ledger.account (
    cooperative_id uuid     not null,
    account_id     uuid     not null,
    branch_id      uuid     not null,
    code           text     not null,
    currency       char(3)  not null check (currency ~ '^[A-Z]{3}$'),
    kind           text     not null check (kind in ('GUARDED', 'POOLED')),
    side           smallint not null check (side in (1, -1)),
    number         text     not null check (length(number) between 1 and 60),
    earns          text     not null default '' check (length(earns) <= 60),
    floor          bigint,
    ceiling        bigint   check (ceiling >= floor),
    frozen         boolean  not null default false,
    opened_on      date     not null,
    closed_on      date     check (closed_on >= opened_on),
    primary key (cooperative_id, account_id),
    unique (cooperative_id, number),
    foreign key (cooperative_id, code) references ledger.chart (cooperative_id, code)
);
create unique index account_pooled on ledger.account (cooperative_id, code, branch_id, currency) where kind = 'POOLED';

-- What a guarded account stands at. number, code, currency, earns and opened_on are the account's, which never change,
-- so that interest and proof need one scan and no join. balance_days is the sum of posted x days up to touched_on, for
-- interest. Changed columns are in no index and pages are half empty, so that a change stays on its page (HOT).
create table ledger.balance (
    cooperative_id uuid   not null,
    account_id     uuid   not null,
    posted         bigint not null default 0,
    held           bigint not null default 0 check (held >= 0),
    balance_days   bigint not null default 0,
    touched_on     date   not null,
    opened_on      date   not null,
    currency       text   not null,
    code           text   not null,
    number         text   not null,
    earns          text   not null,
    primary key (cooperative_id, account_id)
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);

-- A day of the books. At most one is open and at most one closing.
create table ledger.day (
    cooperative_id uuid    not null,
    business_date  date    not null,
    state          text    not null check (state in ('OPEN', 'CLOSING', 'CLOSED')),
    history        boolean not null default false,
    lines          bigint  check (lines >= 0),
    lines_hash     bytea   check (length(lines_hash) = 32),
    seals          jsonb,
    previous_hash  bytea   check (length(previous_hash) = 32),
    hash           bytea   check (length(hash) = 32),
    closed_at      timestamptz,
    primary key (cooperative_id, business_date),
    check (state <> 'CLOSED' or (hash is not null and previous_hash is not null and closed_at is not null))
);
create unique index day_open on ledger.day (cooperative_id) where state = 'OPEN';
create unique index day_closing on ledger.day (cooperative_id) where state = 'CLOSING';

-- The one guard of "once": a request that was carried out, with the hash of what it asked. Kept for ever.
create table ledger.request (
    cooperative_id uuid  not null,
    request_id     uuid  not null,
    content        uuid  not null,
    business_date  date  not null,
    entry_id       uuid  not null,
    primary key (cooperative_id, request_id)
);

create table ledger.entry (
    cooperative_id uuid        not null,
    entry_id       uuid        not null,
    business_date  date        not null,
    value_date     date        not null,
    recorded_at    timestamptz not null default now(),
    request_id     uuid        not null,
    concept        text        not null check (length(concept) between 1 and 60),
    actor_id       uuid        not null,
    reverses       uuid,
    imported       boolean     not null default false,
    narrative      text        not null check (length(narrative) <= 200),
    accounts       uuid[]      not null check (cardinality(accounts) > 1),
    primary key (cooperative_id, entry_id, business_date)
) partition by range (business_date);

-- The primary key is the index by account, and the only one that grows with use.
create table ledger.line (
    cooperative_id uuid    not null,
    account_id     uuid    not null,
    business_date  date    not null,
    entry_id       uuid    not null,
    number         integer not null check (number > 0),
    amount         bigint  not null check (amount <> 0),
    branch_id      uuid    not null,
    standing       "char"  not null check (standing in ('M', 'C', 'T', 'O')),
    primary key (cooperative_id, account_id, business_date, entry_id, number)
) partition by range (business_date);

-- Which entry undid which: at most once.
create table ledger.reversal (
    cooperative_id uuid not null,
    original_id    uuid not null,
    entry_id       uuid not null,
    primary key (cooperative_id, original_id)
);

-- Money that stays in its account but may not leave it. It ends once: released by a request, or on the day after
-- expires_on by itself.
create table ledger.hold (
    cooperative_id uuid        not null,
    hold_id        uuid        not null,
    account_id     uuid        not null,
    request_id     uuid        not null,
    content        uuid        not null,
    amount         bigint      not null check (amount > 0),
    concept        text        not null check (length(concept) between 1 and 60),
    narrative      text        not null check (length(narrative) <= 200),
    placed_on      date        not null,
    expires_on     date        check (expires_on >= placed_on),
    released_on    date        check (released_on >= placed_on),
    ended_request  uuid,
    ended_by       uuid,
    actor_id       uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, hold_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, ended_request),
    check ((ended_request is null) = (ended_by is null)),
    check (ended_request is null or released_on is not null)
);
create index hold_by_account on ledger.hold (cooperative_id, account_id) where released_on is null;
create index hold_by_expiry on ledger.hold (cooperative_id, expires_on) where released_on is null;

-- A transfer in two steps: the money is held first, then posted in full or part, voided, or it expires.
create table ledger.pending (
    cooperative_id uuid    not null,
    hold_id        uuid    not null,
    to_account_id  uuid    not null,
    standing       "char"  not null check (standing in ('M', 'C', 'T', 'O')),
    state          text    not null default 'PENDING' check (state in ('PENDING', 'POSTED', 'VOIDED', 'EXPIRED')),
    posted         bigint  check (posted > 0),
    entry_id       uuid,
    primary key (cooperative_id, hold_id),
    foreign key (cooperative_id, hold_id) references ledger.hold (cooperative_id, hold_id),
    check ((state = 'POSTED') = (entry_id is not null)),
    check ((state = 'POSTED') = (posted is not null))
);

-- What each code moved on a closed day, and what it stood at on the last day of a month: a trial balance of any past
-- day is one small sum.
create table ledger.day_total (
    cooperative_id uuid    not null,
    business_date  date    not null,
    code           text    not null,
    branch_id      uuid    not null,
    currency       char(3) not null,
    debit          bigint  not null check (debit >= 0),
    credit         bigint  not null check (credit >= 0),
    primary key (cooperative_id, business_date, code, branch_id, currency)
);
create table ledger.month_balance (
    cooperative_id uuid    not null,
    month_end      date    not null,
    code           text    not null,
    branch_id      uuid    not null,
    currency       char(3) not null,
    balance        bigint  not null,
    primary key (cooperative_id, month_end, code, branch_id, currency)
);

-- The closing balance of each guarded account on each day that moved it: for reports. Appended, never searched by row.
create table ledger.day_balance (
    cooperative_id uuid   not null,
    business_date  date   not null,
    account_id     uuid   not null,
    posted         bigint not null
) partition by range (business_date);

call platform.guard('ledger.chart');
call platform.guard('ledger.account');
call platform.guard('ledger.balance');
call platform.guard('ledger.day');
call platform.guard('ledger.request');
call platform.guard('ledger.entry');
call platform.guard('ledger.line');
call platform.guard('ledger.reversal');
call platform.guard('ledger.hold');
call platform.guard('ledger.pending');
call platform.guard('ledger.day_total');
call platform.guard('ledger.month_balance');
call platform.guard('ledger.day_balance');

grant select on all tables in schema ledger to milpa_app;
grant insert on ledger.chart, ledger.account to milpa_app;
grant update (name_es, name_en, valid_to, status, source, pearls_line) on ledger.chart to milpa_app;
grant update (frozen, branch_id) on ledger.account to milpa_app;

grant select on ledger.chart, ledger.account to milpa_books;
grant select, insert, update on ledger.balance, ledger.day, ledger.hold, ledger.pending to milpa_books;
grant select, insert on ledger.request, ledger.reversal to milpa_books;
grant select, insert on ledger.entry, ledger.line, ledger.day_total, ledger.month_balance,
    ledger.day_balance to milpa_books;

-- A guarded account has its balance from the moment it is opened, whoever opens it.
create function ledger.open_balances() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into ledger.balance (cooperative_id, account_id, touched_on, opened_on, currency, code, number, earns)
    select cooperative_id, account_id, opened_on, opened_on, currency, code, number, earns
    from opened where kind = 'GUARDED';
    return null;
end $$;
create trigger open_balances after insert on ledger.account
    referencing new table as opened for each statement execute function ledger.open_balances();

-- Makes the partitions of a month where they are missing, without stopping those who post meanwhile: a table is made
-- apart and then attached.
create procedure ledger.make_partitions(day date)
    language plpgsql security definer set search_path = pg_catalog as $$
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
            execute format('create index on ledger.%I using brin (business_date) with (pages_per_range = 16)', child);
        end if;
    end loop;
end $$;
grant execute on procedure ledger.make_partitions(date) to milpa_app;
