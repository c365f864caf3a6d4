-- Receipts: one sum, what it paid, and how it was undone. Written by module "receipts" only.
create schema receipts;
grant usage on schema receipts to milpa_app;

-- Numbers without gaps: a number is taken in the transaction that uses it.
create table receipts.series (
    cooperative_id uuid   not null,
    series         text   not null check (series ~ '^[A-Za-z0-9]{1,10}$'),
    last_count     bigint not null check (last_count > 0),
    primary key (cooperative_id, series)
);

-- content: SHA-256 of what was asked, by which a repeated request is known from one that asks for something else.
create table receipts.receipt (
    cooperative_id uuid        not null,
    receipt_id     uuid        not null,
    request_id     uuid        not null,
    content        bytea       not null check (length(content) = 32),
    series         text        not null,
    count          bigint      not null check (count > 0),
    member_id      uuid        not null,
    amount         bigint      not null check (amount > 0),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    business_date  date        not null,
    entry_id       uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, receipt_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, series, count),
    foreign key (cooperative_id, series) references receipts.series (cooperative_id, series)
);
create index receipt_by_member on receipts.receipt (cooperative_id, member_id, receipt_id);

-- due: how much was due; zero for what takes any amount.
create table receipts.payment (
    cooperative_id uuid     not null,
    receipt_id     uuid     not null,
    place          smallint not null check (place > 0),
    destination    text     not null check (length(destination) between 1 and 60),
    reference      text     not null check (length(reference) <= 60),
    account_id     uuid     not null,
    due            bigint   not null check (due >= 0),
    due_on         date     not null,
    amount         bigint   not null check (amount > 0),
    primary key (cooperative_id, receipt_id, place),
    foreign key (cooperative_id, receipt_id) references receipts.receipt (cooperative_id, receipt_id),
    check (due = 0 or amount <= due)
);

create table receipts.reversal (
    cooperative_id uuid        not null,
    receipt_id     uuid        not null,
    request_id     uuid        not null,
    entry_id       uuid        not null,
    business_date  date        not null,
    reason         text        not null check (length(reason) between 1 and 200),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, receipt_id),
    foreign key (cooperative_id, receipt_id) references receipts.receipt (cooperative_id, receipt_id)
);

call platform.guard('receipts.series');
call platform.guard('receipts.receipt');
call platform.guard('receipts.payment');
call platform.guard('receipts.reversal');
grant select, insert on receipts.series, receipts.receipt, receipts.payment, receipts.reversal to milpa_app;
grant update (last_count) on receipts.series to milpa_app;
