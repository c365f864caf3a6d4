-- Who owns which savings account, and under which product. What is in it is the ledger's to say.
create schema savings;
grant usage on schema savings to milpa_app;

create table savings.product (
    cooperative_id uuid not null,
    code           text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    name_es        text not null check (name_es <> ''),
    name_en        text not null check (name_en <> ''),
    primary key (cooperative_id, code)
);

-- account_id is the account's name in the ledger too.
create table savings.account (
    cooperative_id uuid    not null,
    account_id     uuid    not null,
    number         text    not null check (length(number) between 1 and 40),
    owner_id       uuid    not null,
    authorised     uuid[]  not null,
    product        text    not null,
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    opened_on      date    not null,
    primary key (cooperative_id, account_id),
    unique (cooperative_id, number),
    foreign key (cooperative_id, product) references savings.product (cooperative_id, code)
);
create index account_by_owner on savings.account (cooperative_id, owner_id);

call platform.guard('savings.product');
call platform.guard('savings.account');
grant select, insert on savings.product, savings.account to milpa_app;
