-- Cheques that members bring into their savings. Written by module "cheques" only. Amounts in minor units.
create schema cheques;
grant usage on schema cheques to milpa_app;

create table cheques.bank_terms (
    cooperative_id uuid        not null,
    bank           text        not null check (bank ~ '^[A-Z0-9]{1,12}$'),
    valid_from     date        not null,
    name           text        not null check (length(name) between 1 and 80),
    clearing_days  integer     not null check (clearing_days between 0 and 60),
    charge         bigint      not null check (charge >= 0),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    source         text        not null check (length(source) between 1 and 200),
    status         text        not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, bank, valid_from)
);

-- number: without gaps.
create table cheques.batch (
    cooperative_id uuid        not null,
    number         bigint      not null check (number > 0),
    request_id     uuid        not null,
    branch_id      uuid        not null,
    bank           text        not null check (length(bank) between 1 and 80),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    cheques        bigint      not null check (cheques > 0),
    total          bigint      not null check (total > 0),
    sent_on        date        not null,
    sent_by        uuid        not null,
    entry_id       uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, number),
    unique (cooperative_id, request_id)
);

-- bank, drawer_account, cheque_number: the same cheque is taken once, for ever. tax: on the movement, out of the account.
-- owed: what the account could not give back when it was returned.
create table cheques.cheque (
    cooperative_id uuid        not null,
    number         bigint      not null check (number > 0),
    request_id     uuid        not null,
    bank           text        not null check (bank ~ '^[A-Z0-9]{1,12}$'),
    drawer_account text        not null check (drawer_account ~ '^[A-Z0-9]{1,30}$'),
    cheque_number  text        not null check (cheque_number ~ '^[0-9]{1,20}$'),
    drawer         text        not null check (length(drawer) between 1 and 100),
    dated          date        not null,
    amount         bigint      not null check (amount > 0),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    account_id     uuid        not null,
    account_number text        not null check (length(account_number) between 1 and 40),
    member_id      uuid        not null,
    tax            bigint      not null check (tax >= 0 and tax < amount),
    brought_by     uuid        not null,
    taken_on       date        not null check (dated <= taken_on),
    taken_by       uuid        not null,
    branch_id      uuid        not null,
    shift_id       uuid        not null,
    entry_id       uuid        not null,
    hold_id        uuid        not null,
    state          text        not null check (state in ('IN_HAND', 'IN_CLEARING', 'PAID', 'RETURNED')),
    batch          bigint,
    clears_on      date,
    paid_entry     uuid,
    returned_on    date,
    return_request uuid,
    return_entry   uuid,
    return_reason  text        check (length(return_reason) between 1 and 200),
    charge         bigint      check (charge >= 0),
    owed           bigint      check (owed >= 0),
    repaid         bigint      not null default 0 check (repaid >= 0 and repaid <= coalesce(owed, 0)),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, number),
    unique (cooperative_id, bank, drawer_account, cheque_number),
    unique (cooperative_id, request_id),
    unique (cooperative_id, return_request),
    foreign key (cooperative_id, batch) references cheques.batch (cooperative_id, number),
    check ((batch is null) = (clears_on is null)),
    check (state <> 'IN_HAND' or batch is null),
    check (state not in ('IN_CLEARING', 'PAID') or batch is not null),
    check ((state = 'RETURNED') = (returned_on is not null)),
    check ((state = 'RETURNED') = (return_entry is not null and return_reason is not null and owed is not null
                                   and charge is not null and return_request is not null))
);
create index cheque_in_hand on cheques.cheque (cooperative_id, branch_id, currency) where state = 'IN_HAND';
create index cheque_in_clearing on cheques.cheque (cooperative_id, clears_on) where state = 'IN_CLEARING';
create index cheque_by_day on cheques.cheque (cooperative_id, taken_on, number);
create index cheque_by_batch on cheques.cheque (cooperative_id, batch) where batch is not null;
create index cheque_owed on cheques.cheque (cooperative_id, member_id) where repaid < owed;

call platform.guard('cheques.bank_terms');
call platform.guard('cheques.batch');
call platform.guard('cheques.cheque');
grant select, insert on cheques.bank_terms, cheques.batch, cheques.cheque to milpa_app;
grant update (state, batch, clears_on, paid_entry, returned_on, return_request, return_entry, return_reason, charge,
    owed, repaid) on cheques.cheque to milpa_app;
