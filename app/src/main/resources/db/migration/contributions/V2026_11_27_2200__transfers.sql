-- Contributions that a member hands over to another: one entry, one movement out and one in. Rows are added only.
alter table contributions.movement drop constraint movement_kind_check;
alter table contributions.movement add constraint movement_kind_check
    check (kind in ('FIRST', 'QUOTA', 'EXTRA', 'TRANSFER', 'LOSS', 'SETTLED'));

-- number: from 1, without gaps in a cooperative. from_before, to_before: what both had paid in when it was done.
create table contributions.transfer (
    cooperative_id uuid        not null,
    number         bigint      not null check (number > 0),
    request_id     uuid        not null,
    from_member_id uuid        not null,
    to_member_id   uuid        not null,
    amount         bigint      not null check (amount > 0),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    from_before    bigint      not null,
    to_before      bigint      not null check (to_before >= 0),
    organ          text        not null check (length(organ) between 1 and 40),
    minute         text        not null check (length(minute) between 1 and 40),
    point          text        not null check (length(point) between 1 and 20),
    resolved_on    date        not null,
    reason         text        not null check (length(reason) between 1 and 200),
    branch_id      uuid        not null,
    entry_id       uuid        not null,
    business_date  date        not null,
    actor_id       uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, number),
    unique (cooperative_id, request_id),
    unique (cooperative_id, entry_id),
    foreign key (cooperative_id, from_member_id) references contributions.account (cooperative_id, member_id),
    foreign key (cooperative_id, to_member_id) references contributions.account (cooperative_id, member_id),
    check (from_member_id <> to_member_id),
    check (from_before >= amount),
    check (resolved_on <= business_date)
);
create index transfer_from on contributions.transfer (cooperative_id, from_member_id);
create index transfer_to on contributions.transfer (cooperative_id, to_member_id);
create index transfer_by_day on contributions.transfer (cooperative_id, business_date);

call platform.guard('contributions.transfer');
grant select, insert on contributions.transfer to milpa_app;
