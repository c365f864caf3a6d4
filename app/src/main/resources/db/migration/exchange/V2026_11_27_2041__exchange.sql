-- Rates of foreign currencies, purchases and sales of cash, revaluations. Written by module "exchange" only. Amounts in
-- minor units; prices in national currency for one unit of the foreign one.
create schema exchange;
grant usage on schema exchange to milpa_app;

create table exchange.rate (
    cooperative_id uuid           not null,
    currency       char(3)        not null check (currency ~ '^[A-Z]{3}$'),
    version        bigint         not null check (version > 0),
    valid_from     date           not null,
    buy            numeric(14, 6) not null check (buy > 0),
    sell           numeric(14, 6) not null check (sell >= buy),
    book           numeric(14, 6) not null check (book > 0),
    source         text           not null check (length(source) between 1 and 200),
    status         text           not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    request_id     uuid           not null,
    set_at         timestamptz    not null,
    set_by         uuid           not null,
    primary key (cooperative_id, currency, version),
    unique (cooperative_id, request_id)
);
create index rate_by_day on exchange.rate (cooperative_id, currency, valid_from, version);

-- number: without gaps. national: paid or asked at rate; counter_value: at the book rate. Both without sign.
create table exchange.operation (
    cooperative_id    uuid           not null,
    number            bigint         not null check (number > 0),
    entry_id          uuid           not null,
    request_id        uuid           not null,
    side              text           not null check (side in ('PURCHASE', 'SALE')),
    currency          char(3)        not null check (currency ~ '^[A-Z]{3}$'),
    amount            bigint         not null check (amount > 0),
    national_currency char(3)        not null check (national_currency ~ '^[A-Z]{3}$' and national_currency <> currency),
    national          bigint         not null check (national > 0),
    counter_value     bigint         not null check (counter_value > 0),
    result            bigint         generated always as
        (case side when 'PURCHASE' then counter_value - national else national - counter_value end) stored,
    rate_version      bigint         not null,
    rate              numeric(14, 6) not null check (rate > 0),
    book              numeric(14, 6) not null check (book > 0),
    customer          uuid           not null,
    business_date     date           not null,
    made_at           timestamptz    not null,
    made_by           uuid           not null,
    branch_id         uuid           not null,
    primary key (cooperative_id, number),
    unique (cooperative_id, entry_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, currency, rate_version)
        references exchange.rate (cooperative_id, currency, version)
);
create index operation_by_day on exchange.operation (cooperative_id, business_date, number);

create table exchange.undoing (
    cooperative_id uuid        not null,
    number         bigint      not null,
    entry_id       uuid        not null,
    request_id     uuid        not null,
    business_date  date        not null,
    reason         text        not null check (length(reason) between 1 and 200),
    undone_at      timestamptz not null,
    undone_by      uuid        not null,
    primary key (cooperative_id, number),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, number) references exchange.operation (cooperative_id, number)
);

-- Each time a slip was printed; the first is the original.
create table exchange.slip_print (
    cooperative_id uuid        not null,
    number         bigint      not null,
    place          integer     not null check (place > 0),
    printed_at     timestamptz not null,
    printed_by     uuid        not null,
    primary key (cooperative_id, number, place),
    foreign key (cooperative_id, number) references exchange.operation (cooperative_id, number)
);

-- The counter-value of all positions was brought from one value to another at the close of a day.
create table exchange.revaluation (
    cooperative_id uuid    not null,
    business_date  date    not null,
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    before         bigint  not null,
    value          bigint  not null check (value <> before),
    entry_id       uuid    not null,
    primary key (cooperative_id, business_date)
);
create table exchange.revalued (
    cooperative_id uuid           not null,
    business_date  date           not null,
    currency       char(3)        not null check (currency ~ '^[A-Z]{3}$'),
    position       bigint         not null check (position <> 0),
    book           numeric(14, 6) not null check (book > 0),
    value          bigint         not null,
    primary key (cooperative_id, business_date, currency),
    foreign key (cooperative_id, business_date) references exchange.revaluation (cooperative_id, business_date)
);

call platform.guard('exchange.rate');
call platform.guard('exchange.operation');
call platform.guard('exchange.undoing');
call platform.guard('exchange.slip_print');
call platform.guard('exchange.revaluation');
call platform.guard('exchange.revalued');
grant select, insert on exchange.rate, exchange.operation, exchange.undoing, exchange.slip_print, exchange.revaluation,
    exchange.revalued to milpa_app;
