-- How loans are classified at the end of each day, and what is to be set aside for them. Written by module "credit" only.
-- Amounts in minor units.

-- What a loan is classified as from a day on; it was in the first class of its scheme until then.
create table credit.loan_class (
    cooperative_id uuid    not null,
    loan_id        uuid    not null,
    from_day       date    not null,
    scheme         text    not null,
    class          text    not null,
    days_late      integer not null check (days_late >= 0),
    primary key (cooperative_id, loan_id, from_day),
    foreign key (cooperative_id, loan_id) references credit.loan (cooperative_id, loan_id)
);

-- All loans of a product, currency, branch and class together when a day ended. over_*: the balance of those that were
-- late for more than so many days.
create table credit.portfolio_day (
    cooperative_id uuid    not null,
    business_date  date    not null,
    product        text    not null,
    currency       char(3) not null,
    branch_id      uuid    not null,
    class          text    not null,
    scheme         text    not null,
    loans          bigint  not null check (loans > 0),
    balance        bigint  not null check (balance > 0),
    required       bigint  not null check (required between 0 and balance),
    over_0         bigint  not null check (over_0 between over_30 and balance),
    over_30        bigint  not null check (over_30 >= over_60),
    over_60        bigint  not null check (over_60 >= over_90),
    over_90        bigint  not null check (over_90 >= 0),
    primary key (cooperative_id, business_date, product, currency, branch_id, class)
);

call platform.guard('credit.loan_class');
call platform.guard('credit.portfolio_day');
grant select, insert on credit.loan_class, credit.portfolio_day to milpa_app;
