-- Cash at the counter: cash points, shifts, counts, transfers. Written by module "teller" only.
create schema teller;
grant usage on schema teller to milpa_app;

-- Which requests were carried out, and what each was about. content: SHA-256 of what was asked.
create table teller.request (
    cooperative_id uuid  not null,
    request_id     uuid  not null,
    content        bytea not null check (length(content) = 32),
    subject        uuid  not null,
    primary key (cooperative_id, request_id)
);

create table teller.cash_point (
    cooperative_id uuid    not null,
    point_id       uuid    not null,
    branch_id      uuid    not null,
    kind           text    not null check (kind in ('VAULT', 'DRAWER', 'GENERAL')),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    code           text    not null check (code ~ '^[A-Z0-9]{1,10}$'),
    account_id     uuid    not null,
    opened_on      date    not null,
    retired_on     date    check (retired_on >= opened_on),
    primary key (cooperative_id, point_id),
    unique (cooperative_id, account_id),
    unique (cooperative_id, branch_id, currency, code)
);
create unique index cash_point_of_branch on teller.cash_point (cooperative_id, branch_id, currency, kind)
    where kind <> 'DRAWER';

-- before_in, before_out: what had moved in the drawer on the shift's day before it began. through_in, through_out: what
-- had moved from that day on when it was counted at its close. Minor units.
create table teller.shift (
    cooperative_id uuid        not null,
    shift_id       uuid        not null,
    point_id       uuid        not null,
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    cashier        uuid        not null,
    business_date  date        not null,
    state          text        not null check (state in ('OPENING', 'OPEN', 'CLOSING', 'CLOSED', 'ABANDONED')),
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    closed_on      date        check (closed_on >= business_date),
    before_in      bigint      not null default 0 check (before_in >= 0),
    before_out     bigint      not null default 0 check (before_out >= 0),
    through_in     bigint      check (through_in >= before_in),
    through_out    bigint      check (through_out >= before_out),
    primary key (cooperative_id, shift_id),
    foreign key (cooperative_id, point_id) references teller.cash_point (cooperative_id, point_id),
    check ((state = 'CLOSED') = (closed_on is not null)),
    check (state not in ('CLOSING', 'CLOSED') or through_in is not null and through_out is not null)
);
-- A drawer has one shift that has not ended, a cashier one a currency.
create unique index shift_of_drawer on teller.shift (cooperative_id, point_id)
    where state in ('OPENING', 'OPEN', 'CLOSING');
create unique index shift_of_cashier on teller.shift (cooperative_id, cashier, currency)
    where state in ('OPENING', 'OPEN', 'CLOSING');
create index shift_by_drawer on teller.shift (cooperative_id, point_id, shift_id);
create index shift_by_day on teller.shift (cooperative_id, business_date);

-- How many of each denomination, of a count of a shift or of a transfer.
create table teller.count_line (
    cooperative_id uuid   not null,
    count_id       uuid   not null,
    value          bigint not null check (value > 0),
    quantity       bigint not null check (quantity between 0 and 1000000),
    primary key (cooperative_id, count_id, value)
);

create table teller.shift_count (
    cooperative_id uuid        not null,
    count_id       uuid        not null,
    shift_id       uuid        not null,
    kind           text        not null check (kind in ('OPENING', 'CLOSING', 'SURPRISE')),
    counted_by     uuid        not null,
    counted_at     timestamptz not null,
    counted        bigint      not null check (counted >= 0),
    expected       bigint      not null,
    reason         text        not null check (length(reason) <= 200),
    decided_by     uuid        check (decided_by <> counted_by),
    decided_at     timestamptz,
    approved       boolean,
    entry_id       uuid,
    posted_on      date,
    primary key (cooperative_id, count_id),
    foreign key (cooperative_id, shift_id) references teller.shift (cooperative_id, shift_id),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
    check ((entry_id is null) = (posted_on is null)),
    check (entry_id is null or approved and counted <> expected and kind <> 'SURPRISE' and reason !~ '^\s*$')
);
create index shift_count_by_shift on teller.shift_count (cooperative_id, shift_id, count_id);
create index shift_count_by_day on teller.shift_count (cooperative_id, posted_on) where posted_on is not null;

-- from_shift, to_shift: whose shift it left or came to, where that is a drawer.
create table teller.transfer (
    cooperative_id  uuid        not null,
    transfer_id     uuid        not null,
    from_point      uuid        not null,
    to_point        uuid        not null,
    from_shift      uuid,
    to_shift        uuid,
    currency        char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    state           text        not null check (state in ('SENT', 'DISPUTED', 'RECEIVED')),
    sent_by         uuid        not null,
    sent_at         timestamptz not null,
    sent_count      uuid        not null,
    sent            bigint      not null check (sent > 0),
    sent_entry      uuid        not null,
    sent_on         date        not null,
    received_by     uuid        check (received_by <> sent_by),
    received_at     timestamptz,
    received_count  uuid,
    received        bigint      check (received >= 0),
    received_entry  uuid,
    received_on     date        check (received_on >= sent_on),
    accepted_by     uuid        check (accepted_by <> sent_by and accepted_by <> received_by),
    accepted_at     timestamptz,
    reason          text        not null default '' check (length(reason) <= 200),
    primary key (cooperative_id, transfer_id),
    foreign key (cooperative_id, from_point) references teller.cash_point (cooperative_id, point_id),
    foreign key (cooperative_id, to_point) references teller.cash_point (cooperative_id, point_id),
    foreign key (cooperative_id, from_shift) references teller.shift (cooperative_id, shift_id),
    foreign key (cooperative_id, to_shift) references teller.shift (cooperative_id, shift_id),
    check (from_point <> to_point),
    check ((state = 'SENT') = (received_by is null)),
    check ((state = 'RECEIVED') = (received_on is not null)),
    check (state <> 'RECEIVED' or received = sent or accepted_by is not null and reason !~ '^\s*$')
);
create index transfer_on_the_way on teller.transfer (cooperative_id, transfer_id) where state <> 'RECEIVED';
create index transfer_from on teller.transfer (cooperative_id, from_point, sent_on);
create index transfer_to on teller.transfer (cooperative_id, to_point, received_on);
create index transfer_from_shift on teller.transfer (cooperative_id, from_shift) where from_shift is not null;
create index transfer_to_shift on teller.transfer (cooperative_id, to_shift) where to_shift is not null;

call platform.guard('teller.request');
call platform.guard('teller.cash_point');
call platform.guard('teller.shift');
call platform.guard('teller.count_line');
call platform.guard('teller.shift_count');
call platform.guard('teller.transfer');
grant select, insert on teller.request, teller.cash_point, teller.shift, teller.count_line, teller.shift_count,
    teller.transfer to milpa_app;
grant update (retired_on) on teller.cash_point to milpa_app;
grant update (state, closed_at, closed_on, before_in, before_out, through_in, through_out) on teller.shift to milpa_app;
grant update (decided_by, decided_at, approved, entry_id, posted_on) on teller.shift_count to milpa_app;
grant update (to_shift, state, received_by, received_at, received_count, received, received_entry, received_on,
    accepted_by, accepted_at, reason) on teller.transfer to milpa_app;
