-- What an accountant does by hand: entries that one proposes and another approves, entries that come back, and the end
-- of a financial year. Amounts are minor units, debit positive. What was posted stands in the ledger; here stands who
-- asked for it and who let it pass.
create schema accounting;
grant usage on schema accounting to milpa_app;

create table accounting.manual_entry (
    cooperative_id  uuid        not null,
    manual_entry_id uuid        not null,
    request_id      uuid        not null,
    value_date      date,
    narrative       text        not null check (length(narrative) between 1 and 200),
    state           text        not null check (state in ('DRAFT', 'SUBMITTED', 'POSTED', 'REJECTED')),
    drafted_by      uuid        not null,
    drafted_at      timestamptz not null,
    submitted_by    uuid,
    submitted_at    timestamptz,
    decided_by      uuid,
    decided_at      timestamptz,
    reason          text        not null default '' check (length(reason) <= 200),
    entry_id        uuid,
    posted_on       date,
    primary key (cooperative_id, manual_entry_id),
    unique (cooperative_id, request_id),
    check ((state = 'DRAFT') = (submitted_by is null)),
    check ((submitted_by is null) = (submitted_at is null)),
    check ((state in ('POSTED', 'REJECTED')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'POSTED') = (entry_id is not null)),
    check ((entry_id is null) = (posted_on is null)),
    check ((state = 'REJECTED') = (reason <> '')),
    -- Four eyes.
    check (decided_by <> submitted_by and decided_by <> drafted_by)
);

create table accounting.manual_entry_line (
    cooperative_id  uuid    not null,
    manual_entry_id uuid    not null,
    number          integer not null check (number between 1 and 100),
    code            text    check (code ~ '^[0-9]{1,20}$'),
    branch_id       uuid,
    account_number  text    check (length(account_number) between 1 and 60),
    amount          bigint  not null check (amount <> 0),
    currency        char(3) not null check (currency ~ '^[A-Z]{3}$'),
    standing        "char"  not null check (standing in ('M', 'C', 'T', 'O')),
    primary key (cooperative_id, manual_entry_id, number),
    foreign key (cooperative_id, manual_entry_id) references accounting.manual_entry (cooperative_id, manual_entry_id),
    check ((code is null) = (branch_id is null)),
    check ((code is null) <> (account_number is null))
);

-- An entry that comes back. next_on is the first occurrence that has not been posted; null once there is none left.
create table accounting.recurring_entry (
    cooperative_id     uuid        not null,
    recurring_entry_id uuid        not null,
    request_id         uuid        not null,
    narrative          text        not null check (length(narrative) between 1 and 200),
    every              text        not null check (every in ('MONTH', 'QUARTER', 'YEAR')),
    day_of_month       integer     not null check (day_of_month between 1 and 31),
    from_on            date        not null,
    to_on              date        check (to_on >= from_on),
    next_on            date,
    state              text        not null check (state in ('SUBMITTED', 'APPROVED', 'REJECTED', 'STOPPED')),
    proposed_by        uuid        not null,
    proposed_at        timestamptz not null,
    decided_by         uuid,
    decided_at         timestamptz,
    reason             text        not null default '' check (length(reason) <= 200),
    primary key (cooperative_id, recurring_entry_id),
    unique (cooperative_id, request_id),
    check ((state = 'SUBMITTED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state in ('REJECTED', 'STOPPED')) = (reason <> '')),
    -- Four eyes; whoever proposed it may stop it alone.
    check (state = 'STOPPED' or decided_by <> proposed_by)
);
create index recurring_entry_due on accounting.recurring_entry (cooperative_id, next_on) where state = 'APPROVED';

create table accounting.recurring_entry_line (
    cooperative_id     uuid    not null,
    recurring_entry_id uuid    not null,
    number             integer not null check (number between 1 and 100),
    code               text    check (code ~ '^[0-9]{1,20}$'),
    branch_id          uuid,
    account_number     text    check (length(account_number) between 1 and 60),
    amount             bigint  not null check (amount <> 0),
    currency           char(3) not null check (currency ~ '^[A-Z]{3}$'),
    standing           "char"  not null check (standing in ('M', 'C', 'T', 'O')),
    primary key (cooperative_id, recurring_entry_id, number),
    foreign key (cooperative_id, recurring_entry_id)
        references accounting.recurring_entry (cooperative_id, recurring_entry_id),
    check ((code is null) = (branch_id is null)),
    check ((code is null) <> (account_number is null))
);

-- Each occurrence that was posted: once.
create table accounting.recurring_occurrence (
    cooperative_id     uuid not null,
    recurring_entry_id uuid not null,
    due_on             date not null,
    entry_id           uuid not null,
    posted_on          date not null,
    primary key (cooperative_id, recurring_entry_id, due_on),
    foreign key (cooperative_id, recurring_entry_id)
        references accounting.recurring_entry (cooperative_id, recurring_entry_id)
);

-- A financial year that has ended, and what its closing entries took off each code: what an income statement leaves
-- out.
create table accounting.year_end (
    cooperative_id uuid        not null,
    ends_on        date        not null,
    closed_by      uuid        not null,
    closed_at      timestamptz not null,
    primary key (cooperative_id, ends_on)
);

create table accounting.year_end_line (
    cooperative_id uuid    not null,
    ends_on        date    not null,
    entry_id       uuid    not null,
    code           text    not null,
    branch_id      uuid    not null,
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    amount         bigint  not null check (amount <> 0),
    primary key (cooperative_id, ends_on, entry_id, code, branch_id, currency),
    foreign key (cooperative_id, ends_on) references accounting.year_end (cooperative_id, ends_on)
);

call platform.guard('accounting.manual_entry');
call platform.guard('accounting.manual_entry_line');
call platform.guard('accounting.recurring_entry');
call platform.guard('accounting.recurring_entry_line');
call platform.guard('accounting.recurring_occurrence');
call platform.guard('accounting.year_end');
call platform.guard('accounting.year_end_line');

grant select, insert on all tables in schema accounting to milpa_app;
grant update (state, submitted_by, submitted_at, decided_by, decided_at, reason, entry_id, posted_on)
    on accounting.manual_entry to milpa_app;
grant update (next_on, state, decided_by, decided_at, reason) on accounting.recurring_entry to milpa_app;
