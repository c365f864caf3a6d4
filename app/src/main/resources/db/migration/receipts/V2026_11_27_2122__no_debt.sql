-- Proofs that a member owed nothing: numbered without gaps; each print is counted.
create table receipts.no_debt (
    cooperative_id uuid        not null,
    number         bigint      not null check (number > 0),
    request_id     uuid        not null,
    member_id      uuid        not null,
    issued_on      date        not null,
    issued_by      uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, number),
    unique (cooperative_id, request_id)
);
create index no_debt_of_member on receipts.no_debt (cooperative_id, member_id);

create table receipts.no_debt_print (
    cooperative_id uuid        not null,
    number         bigint      not null,
    print          integer     not null check (print > 0),
    actor_id       uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, number, print),
    foreign key (cooperative_id, number) references receipts.no_debt (cooperative_id, number)
);

call platform.guard('receipts.no_debt');
call platform.guard('receipts.no_debt_print');
grant select, insert on receipts.no_debt, receipts.no_debt_print to milpa_app;
