-- Certificates of contributions: numbered without gaps; each print is counted.
create table contributions.certificate (
    cooperative_id uuid        not null,
    number         bigint      not null check (number > 0),
    request_id     uuid        not null,
    member_id      uuid        not null,
    issued_on      date        not null,
    paid_in        bigint      not null check (paid_in > 0),
    currency       char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    nominal        bigint      check (nominal > 0),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, number),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, member_id) references contributions.account (cooperative_id, member_id)
);

create table contributions.certificate_print (
    cooperative_id uuid        not null,
    number         bigint      not null,
    print          integer     not null check (print > 0),
    actor_id       uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, number, print),
    foreign key (cooperative_id, number) references contributions.certificate (cooperative_id, number)
);

call platform.guard('contributions.certificate');
call platform.guard('contributions.certificate_print');
grant select, insert on contributions.certificate, contributions.certificate_print to milpa_app;
