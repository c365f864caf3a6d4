-- Slips of what was done at the window. Written by module "counter" only.
create schema counter;
grant usage on schema counter to milpa_app;

-- An operation has one slip. code: what it is checked by. Amounts in minor units, without sign.
create table counter.slip (
    cooperative_id uuid        not null,
    entry_id       uuid        not null,
    code           text        not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    request_id     uuid        not null,
    product        text        not null check (length(product) between 1 and 40),
    account        text        not null check (length(account) <= 60),
    direction      text        not null check (direction in ('IN', 'OUT')),
    member_id      uuid        not null,
    executor       uuid        not null,
    amount         bigint      not null check (amount > 0),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    balance        bigint,
    business_date  date        not null,
    made_at        timestamptz not null,
    made_by        uuid        not null,
    shift_id       uuid        not null,
    primary key (cooperative_id, entry_id),
    unique (cooperative_id, code),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, shift_id) references teller.shift (cooperative_id, shift_id)
);
create index slip_by_shift on counter.slip (cooperative_id, shift_id, made_at);

-- What it was for, and what it cost. words: a message.
create table counter.slip_part (
    cooperative_id uuid     not null,
    entry_id       uuid     not null,
    place          smallint not null check (place > 0),
    words          text     not null check (length(words) between 1 and 100),
    amount         bigint   not null,
    primary key (cooperative_id, entry_id, place),
    foreign key (cooperative_id, entry_id) references counter.slip (cooperative_id, entry_id)
);

-- The notes and coins that passed the window, where they were counted.
create table counter.slip_cash (
    cooperative_id uuid   not null,
    entry_id       uuid   not null,
    value          bigint not null check (value > 0),
    quantity       bigint not null check (quantity between 1 and 1000000),
    primary key (cooperative_id, entry_id, value),
    foreign key (cooperative_id, entry_id) references counter.slip (cooperative_id, entry_id)
);

-- Each time it was printed; the first is the original.
create table counter.slip_print (
    cooperative_id uuid        not null,
    entry_id       uuid        not null,
    number         integer     not null check (number > 0),
    printed_at     timestamptz not null,
    printed_by     uuid        not null,
    primary key (cooperative_id, entry_id, number),
    foreign key (cooperative_id, entry_id) references counter.slip (cooperative_id, entry_id)
);

call platform.guard('counter.slip');
call platform.guard('counter.slip_part');
call platform.guard('counter.slip_cash');
call platform.guard('counter.slip_print');
grant select, insert on counter.slip, counter.slip_part, counter.slip_cash, counter.slip_print to milpa_app;
