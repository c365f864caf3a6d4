-- A receipt that is undone takes back what it paid: the row stays, and says when.
alter table savings.movement add column undone_on date check (undone_on >= business_date);
grant update (undone_on) on savings.movement to milpa_app;

-- What the close charged an account, once for each reason and day. Nothing is charged twice, whoever runs the step again.
create table savings.charge (
    cooperative_id uuid   not null,
    account_id     uuid   not null,
    reason         text   not null check (reason in ('MAINTENANCE', 'BELOW', 'MISSED_QUOTA')),
    due_on         date   not null,
    amount         bigint not null check (amount > 0),
    entry_id       uuid   not null,
    primary key (cooperative_id, account_id, reason, due_on),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);

-- A quota that was not there when its day ended.
create table savings.missed_quota (
    cooperative_id uuid    not null,
    account_id     uuid    not null,
    due_on         date    not null,
    place          integer not null check (place > 0),
    primary key (cooperative_id, account_id, due_on),
    unique (cooperative_id, account_id, place),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);

-- Money that was paid out on its day: a plan fulfilled, a season come. bonus: what the cooperative added.
create table savings.release (
    cooperative_id uuid   not null,
    account_id     uuid   not null,
    released_on    date   not null,
    bonus          bigint not null check (bonus >= 0),
    amount         bigint not null check (amount >= 0),
    into_account   uuid,
    primary key (cooperative_id, account_id, released_on),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id),
    check (amount = 0 or into_account is not null)
);

call platform.guard('savings.charge');
call platform.guard('savings.missed_quota');
call platform.guard('savings.release');
grant select, insert on savings.charge, savings.missed_quota, savings.release to milpa_app;
