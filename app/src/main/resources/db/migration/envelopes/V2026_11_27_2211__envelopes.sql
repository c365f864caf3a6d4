-- Cash that somebody brings with a list of whose it is. Written by module "envelopes" only. Amounts in minor units.
create schema envelopes;
grant usage on schema envelopes to milpa_app;

-- Lists between the page that checks them and the window that takes them; they go after two hours. content: of
-- deposits; employers' files are kept by receipts. period: the first day of the month that an employer withheld from.
create table envelopes.kept_list (
    cooperative_id uuid        not null,
    code           text        not null check (code ~ '^[0-9a-f]{12}$'),
    hash           text        not null check (hash ~ '^[0-9a-f]{64}$'),
    kind           text        not null check (kind in ('DEPOSITS', 'PAYROLL')),
    name           text        not null check (name ~ '^[A-Za-z0-9._-]{1,100}$'),
    about          text        not null check (length(about) between 1 and 100),
    period         date        check (extract(day from period) = 1),
    content        bytea       not null check (octet_length(content) <= 67108864),
    kept_at        timestamptz not null,
    kept_by        uuid        not null,
    primary key (cooperative_id, code),
    check ((kind = 'PAYROLL') = (period is not null))
);

-- What was taken, one entry each. hash: a file is taken once, unless what it brought was undone.
create table envelopes.list (
    cooperative_id uuid        not null,
    entry_id       uuid        not null,
    request_id     uuid        not null,
    hash           text        not null check (hash ~ '^[0-9a-f]{64}$'),
    about          text        not null check (length(about) between 1 and 100),
    row_count      integer     not null check (row_count > 0),
    total          bigint      not null check (total > 0),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    brought_by     uuid        not null,
    business_date  date        not null,
    taken_at       timestamptz not null,
    taken_by       uuid        not null,
    undone_on      date,
    undone_by      uuid,
    primary key (cooperative_id, entry_id),
    unique (cooperative_id, request_id),
    check ((undone_on is null) = (undone_by is null))
);
create unique index list_is_taken_once on envelopes.list (cooperative_id, hash) where undone_on is null;
create index list_by_day on envelopes.list (cooperative_id, taken_at);

-- row_number: as a spreadsheet counts. What a row was in the file and what it became.
create table envelopes.list_row (
    cooperative_id uuid    not null,
    entry_id       uuid    not null,
    row_number     integer not null check (row_number > 1),
    account_number text    not null check (length(account_number) between 1 and 40),
    member_id      uuid    not null,
    amount         bigint  not null check (amount > 0),
    primary key (cooperative_id, entry_id, row_number),
    unique (cooperative_id, entry_id, account_number)
);

-- Each time the list was printed; the first is the original.
create table envelopes.list_print (
    cooperative_id uuid        not null,
    entry_id       uuid        not null,
    number         integer     not null check (number > 0),
    printed_at     timestamptz not null,
    printed_by     uuid        not null,
    primary key (cooperative_id, entry_id, number),
    foreign key (cooperative_id, entry_id) references envelopes.list (cooperative_id, entry_id)
);

call platform.refer('envelopes.list_row', '{cooperative_id,entry_id}', 'envelopes.list', '{cooperative_id,entry_id}');
call platform.guard('envelopes.kept_list');
call platform.guard('envelopes.list');
call platform.guard('envelopes.list_row');
call platform.guard('envelopes.list_print');
grant select, insert, update, delete on envelopes.kept_list to milpa_app;
grant select, insert on envelopes.list, envelopes.list_row, envelopes.list_print to milpa_app;
grant update (undone_on, undone_by) on envelopes.list to milpa_app;
