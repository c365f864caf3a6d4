-- Welfare dues, until welfare is a module of its own: one a member and month.
create table receipts.welfare_due (
    cooperative_id uuid    not null,
    member_id      uuid    not null,
    month          date    not null check (month = date_trunc('month', month)),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    amount         bigint  not null check (amount > 0),
    paid           bigint  not null default 0 check (paid between 0 and amount),
    primary key (cooperative_id, member_id, month)
);
create index welfare_due_unpaid on receipts.welfare_due (cooperative_id, month) where paid < amount;

call platform.guard('receipts.welfare_due');
grant select, insert on receipts.welfare_due to milpa_app;
grant update (paid) on receipts.welfare_due to milpa_app;
