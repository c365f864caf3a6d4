-- Contributions: who has an account, what was promised, what is due by month, what was paid in. Written by module
-- "contributions" only.
create schema contributions;
grant usage on schema contributions to milpa_app;

create table contributions.account (
    cooperative_id uuid        not null,
    account_id     uuid        not null,
    member_id      uuid        not null,
    number         text        not null check (length(number) between 1 and 60),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    opened_on      date        not null,
    closed_on      date        check (closed_on >= opened_on),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, account_id),
    unique (cooperative_id, member_id),
    unique (cooperative_id, number)
);

-- What a member pays each month, from a month on until the next plan; nothing ends it.
create table contributions.plan (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    from_month     date        not null check (from_month = date_trunc('month', from_month)),
    amount         bigint      not null check (amount >= 0),
    due_day        smallint    not null check (due_day between 1 and 31),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, member_id, from_month),
    foreign key (cooperative_id, member_id) references contributions.account (cooperative_id, member_id)
);

-- What a plan comes to in one month. Owed from the first of the month, in arrears once due_on has ended.
create table contributions.quota (
    cooperative_id uuid   not null,
    member_id      uuid   not null,
    month          date   not null check (month = date_trunc('month', month)),
    due_on         date   not null check (date_trunc('month', due_on) = month),
    amount         bigint not null check (amount > 0),
    paid           bigint not null default 0 check (paid between 0 and amount),
    primary key (cooperative_id, member_id, month),
    foreign key (cooperative_id, member_id) references contributions.account (cooperative_id, member_id)
);
create index quota_unpaid on contributions.quota (cooperative_id, due_on) where paid < amount;

-- What was paid in, and what of it was undone or given back; their sum is the account's balance in the books.
create table contributions.movement (
    cooperative_id uuid        not null,
    movement_id    uuid        not null,
    member_id      uuid        not null,
    entry_id       uuid,
    business_date  date        not null,
    kind           text        not null check (kind in ('FIRST', 'QUOTA', 'EXTRA', 'SETTLED')),
    month          date        check (month = date_trunc('month', month)),
    amount         bigint      not null check (amount <> 0),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, movement_id),
    foreign key (cooperative_id, member_id) references contributions.account (cooperative_id, member_id),
    check ((kind = 'QUOTA') = (month is not null)),
    check ((kind = 'SETTLED') = (entry_id is null))
);
create unique index movement_once on contributions.movement
    (cooperative_id, member_id, entry_id, kind, coalesce(month, date '0001-01-01'), (amount < 0));

-- Requests to pay in that were carried out, so that asking again is not held against caps.
create table contributions.paid_request (
    cooperative_id uuid not null,
    request_id     uuid not null,
    entry_id       uuid not null,
    primary key (cooperative_id, request_id)
);

call platform.guard('contributions.account');
call platform.guard('contributions.plan');
call platform.guard('contributions.quota');
call platform.guard('contributions.movement');
call platform.guard('contributions.paid_request');
grant select, insert on contributions.account, contributions.plan, contributions.quota, contributions.movement,
    contributions.paid_request to milpa_app;
grant update (closed_on) on contributions.account to milpa_app;
grant update (amount, due_day) on contributions.plan to milpa_app;
grant update (paid) on contributions.quota to milpa_app;
