-- Remittances that were paid out for companies that send them, and what those have settled. Written by module
-- "remittances" only. Amounts in minor units.
create schema remittances;
grant usage on schema remittances to milpa_app;

-- currency: in which it says what was sent. account_id: in the books, what it owes.
create table remittances.payer (
    cooperative_id uuid not null,
    code           text not null check (code ~ '^[A-Z0-9]{2,12}$'),
    name           text not null check (length(name) between 1 and 80),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    account_id     uuid not null,
    primary key (cooperative_id, code),
    unique (cooperative_id, account_id)
);

-- What holds from a day on. rate: how much of the cooperative's currency is paid for one of the payer's, where they
-- differ. fixed, percent: what the payer owes the cooperative for each payout.
create table remittances.terms (
    cooperative_id uuid        not null,
    payer          text        not null,
    valid_from     date        not null,
    open           boolean     not null,
    rate           numeric     check (rate > 0 and rate < 1000000),
    fixed          bigint      not null check (fixed >= 0),
    percent        numeric     not null check (percent between 0 and 100),
    source         text        not null check (length(source) between 1 and 200),
    status         text        not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, payer, valid_from),
    foreign key (cooperative_id, payer) references remittances.payer (cooperative_id, code)
);

-- Money that came from a payer, for all that it owed until the end of a day.
create table remittances.settlement (
    cooperative_id uuid        not null,
    settlement_id  uuid        not null,
    request_id     uuid        not null,
    payer          text        not null,
    through        date        not null,
    amount         bigint      not null check (amount > 0),
    currency       char(3)     not null,
    reference      text        not null check (length(reference) between 1 and 60),
    entry_id       uuid        not null,
    business_date  date        not null,
    settled_by     uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, settlement_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, payer, reference),
    foreign key (cooperative_id, payer) references remittances.payer (cooperative_id, code)
);

-- A remittance that was paid: the same reference of the same payer once. sent: in the payer's currency; amount: what was
-- paid; commission: what the payer owes besides. shown_*: the document that was looked at.
create table remittances.payout (
    cooperative_id uuid        not null,
    entry_id       uuid        not null,
    request_id     uuid        not null,
    payer          text        not null,
    reference      text        not null check (reference ~ '^[A-Z0-9]{4,40}$'),
    sent           bigint      not null check (sent > 0),
    sent_currency  char(3)     not null,
    amount         bigint      not null check (amount > 0),
    currency       char(3)     not null,
    commission     bigint      not null check (commission >= 0),
    beneficiary    uuid        not null,
    executor       uuid        not null,
    shown_type     text        not null check (length(shown_type) between 1 and 20),
    shown_number   text        not null check (length(shown_number) between 1 and 40),
    papers         text        not null check (length(papers) <= 100),
    sender         text        not null check (length(sender) between 1 and 100),
    business_date  date        not null,
    branch_id      uuid        not null,
    paid_by        uuid        not null,
    settlement_id  uuid,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, entry_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, payer, reference),
    foreign key (cooperative_id, payer) references remittances.payer (cooperative_id, code),
    foreign key (cooperative_id, settlement_id) references remittances.settlement (cooperative_id, settlement_id),
    check (beneficiary = executor or papers <> '')
);
create index payout_owed on remittances.payout (cooperative_id, payer, business_date) where settlement_id is null;
create index payout_by_day on remittances.payout (cooperative_id, business_date);

call platform.guard('remittances.payer');
call platform.guard('remittances.terms');
call platform.guard('remittances.settlement');
call platform.guard('remittances.payout');
grant select, insert on remittances.payer, remittances.terms, remittances.settlement, remittances.payout to milpa_app;
grant update (settlement_id) on remittances.payout to milpa_app;
