-- What members may do with a savings product and what it costs, from a day on; beside product_version, which says what
-- it earns. Amounts are minor units of the currency. kind never changes: the code in the books follows from it.
create table savings.product_rules (
    cooperative_id    uuid    not null,
    product           text    not null,
    currency          char(3) not null check (currency ~ '^[A-Z]{3}$'),
    valid_from        date    not null,
    kind              text    not null check (kind in ('DEMAND', 'PROGRAMMED', 'CHILDREN', 'YOUTH', 'CHRISTMAS', 'SCHOOL')),
    insured           boolean not null,
    offered           boolean not null,
    opening_minimum   bigint  not null check (opening_minimum >= 0),
    balance_minimum   bigint  not null check (balance_minimum >= 0),
    age_from          integer not null check (age_from between 0 and 200),
    age_to            integer not null check (age_to between age_from and 200),
    successor         text    not null check (successor = '' or successor ~ '^[a-z][a-z0-9-]{0,39}$'),
    maintenance       bigint  not null check (maintenance >= 0),
    maintenance_every text    not null check (maintenance_every in ('MONTH', 'YEAR')),
    below             bigint  not null check (below >= 0),
    below_fee         bigint  not null check (below_fee >= 0),
    withdrawal_fee    bigint  not null check (withdrawal_fee >= 0),
    free_withdrawals  integer not null check (free_withdrawals >= 0),
    closing_fee       bigint  not null check (closing_fee >= 0),
    shortage          text    not null check (shortage in ('TAKE_WHAT_THERE_IS', 'SKIP', 'KEEP_MINIMUM')),
    release_month     integer check (release_month between 1 and 12),
    release_day       integer check (release_day between 1 and 31),
    early_allowed     boolean not null,
    early_penalty     numeric not null check (early_penalty between 0 and 100),
    tolerated_misses  integer not null check (tolerated_misses >= 0),
    loses_bonus       boolean not null,
    reduces_rate      boolean not null,
    missed_penalty    bigint  not null check (missed_penalty >= 0),
    bonus_percent     numeric not null check (bonus_percent between 0 and 1000),
    bonus_fixed       bigint  not null check (bonus_fixed >= 0),
    notice_months     integer not null check (notice_months >= 0),
    dormant_months    integer not null check (dormant_months >= notice_months),
    escheat           text    not null check (length(escheat) <= 200),
    status            text    not null check (status in ('confirmed', 'unconfirmed')),
    source            text    not null check (length(source) between 1 and 200),
    primary key (cooperative_id, product, currency, valid_from),
    foreign key (cooperative_id, product) references savings.product (cooperative_id, code),
    check ((release_month is null) = (release_day is null)),
    check ((kind in ('CHRISTMAS', 'SCHOOL')) = (release_month is not null))
);

-- How an account that was opened at a desk, or as the successor of another, came to be.
create table savings.opening (
    cooperative_id uuid not null,
    account_id     uuid not null,
    request_id     uuid not null,
    predecessor    uuid,
    primary key (cooperative_id, account_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, predecessor),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id),
    foreign key (cooperative_id, predecessor) references savings.account (cooperative_id, account_id)
);

-- What was agreed for one programmed account: quotas of one amount every so many months, from a first day on.
create table savings.contract (
    cooperative_id uuid    not null,
    account_id     uuid    not null,
    quota          bigint  not null check (quota > 0),
    every_months   integer not null check (every_months in (1, 3, 6, 12)),
    first_due      date    not null,
    quotas         integer not null check (quotas between 1 and 600),
    primary key (cooperative_id, account_id),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);

-- An account that takes no more movements.
create table savings.closing (
    cooperative_id uuid not null,
    account_id     uuid not null,
    request_id     uuid,
    closed_on      date not null,
    reason         text not null check (reason in ('OWNER', 'SETTLED', 'CONVERTED')),
    primary key (cooperative_id, account_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);

-- What was done with an account by people: amount is signed, what makes the balance grow is positive; fee, penalty and
-- tax are what it cost besides. The entry is in the books.
create table savings.movement (
    cooperative_id uuid    not null,
    entry_id       uuid    not null,
    account_id     uuid    not null,
    request_id     uuid    not null,
    kind           text    not null check (kind in ('OPENING', 'DEPOSIT', 'WITHDRAWAL', 'TRANSFER', 'RECEIPT', 'CLOSING',
                                                    'REVERSAL')),
    amount         bigint  not null check (amount <> 0),
    fee            bigint  not null default 0 check (fee >= 0),
    penalty        bigint  not null default 0 check (penalty >= 0),
    tax            bigint  not null default 0 check (tax >= 0),
    business_date  date    not null,
    value_date     date    not null,
    by_owner       boolean not null,
    reverses       uuid,
    primary key (cooperative_id, entry_id, account_id),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);
create index movement_by_account on savings.movement (cooperative_id, account_id, business_date);
create index movement_by_request on savings.movement (cooperative_id, request_id);
create index movement_undone on savings.movement (cooperative_id, reverses) where reverses is not null;

-- The last number that a cooperative has given to an account.
create table savings.numbering (
    cooperative_id uuid   not null,
    last           bigint not null check (last between 1 and 999999999),
    primary key (cooperative_id)
);

call platform.guard('savings.product_rules');
call platform.guard('savings.opening');
call platform.guard('savings.contract');
call platform.guard('savings.closing');
call platform.guard('savings.movement');
call platform.guard('savings.numbering');
grant select, insert on savings.product_rules, savings.opening, savings.contract, savings.closing, savings.movement,
    savings.numbering to milpa_app;
grant update (last) on savings.numbering to milpa_app;
