-- Who belongs to a cooperative. Minimal for now: what a migration brings.
create schema members;
grant usage on schema members to milpa_app;

create table members.member (
    cooperative_id  uuid        not null,
    member_id       uuid        not null,
    number          text        not null check (length(number) between 1 and 40),
    name            text        not null check (length(name) between 1 and 200),
    kind            text        not null check (kind in ('person', 'minor', 'organisation')),
    birth_date      date,
    sex             text        not null check (sex in ('F', 'M', 'X', '')),
    district        text        not null check (length(district) <= 100),
    municipality    text        not null check (length(municipality) <= 100),
    document_type   text        not null check (length(document_type) <= 100),
    document_number text        not null check (length(document_number) <= 100),
    joined_on       date,
    phone           text        not null check (length(phone) <= 40),
    guardian_id     uuid,
    recorded_at     timestamptz not null default now(),
    primary key (cooperative_id, member_id),
    unique (cooperative_id, number),
    foreign key (cooperative_id, guardian_id) references members.member (cooperative_id, member_id),
    check (guardian_id <> member_id),
    check (kind = 'organisation' or birth_date is not null)
);

call platform.guard('members.member');
grant select, insert on members.member to milpa_app;
