-- An authority ordered that money be kept for a debt: an amount, or all that comes. It is kept by holds in the books,
-- over several accounts in order, and from later deposits until it is filled.
create table savings.garnishment (
    cooperative_id uuid    not null,
    garnishment_id uuid    not null,
    request_id     uuid    not null,
    debtor_id      uuid    not null,
    authority      text    not null check (length(authority) between 1 and 100),
    case_number    text    not null check (length(case_number) between 1 and 60),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    amount         bigint  check (amount > 0),
    placed_on      date    not null,
    ended_on       date    check (ended_on >= placed_on),
    ended_by       uuid    check ((ended_by is null) = (ended_on is null)),
    primary key (cooperative_id, garnishment_id),
    unique (cooperative_id, request_id)
);

-- Which accounts it reaches, in which order.
create table savings.garnished (
    cooperative_id uuid    not null,
    garnishment_id uuid    not null,
    account_id     uuid    not null,
    place          integer not null check (place > 0),
    primary key (cooperative_id, garnishment_id, account_id),
    unique (cooperative_id, garnishment_id, place),
    foreign key (cooperative_id, garnishment_id) references savings.garnishment (cooperative_id, garnishment_id),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);
create index garnished_by_account on savings.garnished (cooperative_id, account_id);

-- What is kept for it: each a hold in the books.
create table savings.garnishment_hold (
    cooperative_id uuid   not null,
    garnishment_id uuid   not null,
    hold_id        uuid   not null,
    account_id     uuid   not null,
    amount         bigint not null check (amount > 0),
    primary key (cooperative_id, hold_id),
    foreign key (cooperative_id, garnishment_id, account_id)
        references savings.garnished (cooperative_id, garnishment_id, account_id)
);
create index garnishment_hold_by_order on savings.garnishment_hold (cooperative_id, garnishment_id);

call platform.guard('savings.garnishment');
call platform.guard('savings.garnished');
call platform.guard('savings.garnishment_hold');
grant select, insert on savings.garnishment, savings.garnished, savings.garnishment_hold to milpa_app;
grant update (ended_on, ended_by) on savings.garnishment to milpa_app;

-- What was paid to an authority is a movement of its own kind.
alter table savings.movement drop constraint movement_kind_check;
alter table savings.movement add constraint movement_kind_check check (kind in (
    'OPENING', 'DEPOSIT', 'WITHDRAWAL', 'TRANSFER', 'RECEIPT', 'CLOSING', 'REVERSAL', 'GARNISHMENT'));
