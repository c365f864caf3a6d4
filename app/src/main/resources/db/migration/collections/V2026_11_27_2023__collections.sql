-- Bills that the cooperative collects for others, and what it has handed over to them. Written by module "collections"
-- only. Amounts in minor units.
create schema collections;
grant usage on schema collections to milpa_app;

-- by_file: which bills are open is what its last file says. account_id: in the books, what is owed to it.
create table collections.biller (
    cooperative_id uuid    not null,
    code           text    not null check (code ~ '^[A-Z0-9]{2,12}$'),
    name           text    not null check (length(name) between 1 and 80),
    kind           text    not null check (kind in ('ELECTRICITY', 'WATER', 'TELEPHONE', 'SCHOOL', 'MUNICIPALITY',
                                                    'OTHER')),
    by_file        boolean not null,
    account_id     uuid    not null,
    primary key (cooperative_id, code),
    unique (cooperative_id, account_id)
);

-- What holds from a day on. fee: what whoever pays a bill pays besides. fixed, percent: what the cooperative keeps of what
-- it collected.
create table collections.terms (
    cooperative_id uuid        not null,
    biller         text        not null,
    valid_from     date        not null,
    open           boolean     not null,
    fee            bigint      not null check (fee >= 0),
    fixed          bigint      not null check (fixed >= 0),
    percent        numeric     not null check (percent between 0 and 100),
    source         text        not null check (length(source) between 1 and 200),
    status         text        not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, biller, valid_from),
    foreign key (cooperative_id, biller) references collections.biller (cooperative_id, code)
);

-- Bills that may be paid, of billers with files.
create table collections.bill (
    cooperative_id uuid   not null,
    biller         text   not null,
    reference      text   not null check (reference ~ '^[A-Z0-9]{1,40}$'),
    name           text   not null check (length(name) <= 100),
    amount         bigint not null check (amount > 0),
    due            date,
    primary key (cooperative_id, biller, reference),
    foreign key (cooperative_id, biller) references collections.biller (cooperative_id, code)
);

-- A file between its check and its taking over. id: of its content.
create table collections.kept_file (
    cooperative_id uuid        not null,
    id             text        not null check (id ~ '^[0-9a-f]{64}$'),
    content        bytea       not null,
    kept_at        timestamptz not null,
    primary key (cooperative_id, id)
);

-- Money that was handed over, for all that was collected until the end of a day.
create table collections.hand_over (
    cooperative_id uuid        not null,
    hand_over_id   uuid        not null,
    request_id     uuid        not null,
    biller         text        not null,
    through        date        not null,
    amount         bigint      not null check (amount > 0),
    currency       char(3)     not null,
    reference      text        not null check (length(reference) between 1 and 60),
    entry_id       uuid        not null,
    business_date  date        not null,
    made_by        uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, hand_over_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, biller, reference),
    foreign key (cooperative_id, biller) references collections.biller (cooperative_id, code)
);

-- A bill that was paid: the same reference of the same biller once. fee: paid besides; commission: kept of it.
create table collections.collected (
    cooperative_id uuid        not null,
    entry_id       uuid        not null,
    request_id     uuid        not null,
    biller         text        not null,
    reference      text        not null check (reference ~ '^[A-Z0-9]{1,40}$'),
    name           text        not null check (length(name) <= 100),
    amount         bigint      not null check (amount > 0),
    currency       char(3)     not null,
    fee            bigint      not null check (fee >= 0),
    commission     bigint      not null check (commission between 0 and amount),
    payer          uuid        not null,
    business_date  date        not null,
    branch_id      uuid        not null,
    taken_by       uuid        not null,
    hand_over_id   uuid,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, entry_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, biller, reference),
    foreign key (cooperative_id, biller) references collections.biller (cooperative_id, code),
    foreign key (cooperative_id, hand_over_id) references collections.hand_over (cooperative_id, hand_over_id)
);
create index collected_held on collections.collected (cooperative_id, biller, business_date) where hand_over_id is null;
create index collected_by_day on collections.collected (cooperative_id, business_date);

call platform.guard('collections.biller');
call platform.guard('collections.terms');
call platform.guard('collections.bill');
call platform.guard('collections.kept_file');
call platform.guard('collections.hand_over');
call platform.guard('collections.collected');
grant select, insert on collections.biller, collections.terms, collections.hand_over, collections.collected to milpa_app;
grant select, insert, update, delete on collections.bill to milpa_app;
grant select, insert, delete on collections.kept_file to milpa_app;
grant update (kept_at) on collections.kept_file to milpa_app;
grant update (hand_over_id) on collections.collected to milpa_app;
