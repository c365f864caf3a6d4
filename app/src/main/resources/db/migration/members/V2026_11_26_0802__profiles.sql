-- What the cooperative knows of a member, review by review. Rows are added and never changed; amounts are minor units.
create table members.profile (
    cooperative_id  uuid        not null,
    member_id       uuid        not null,
    number          integer     not null check (number > 0),
    request_id      uuid        not null,
    reviewed_on     date        not null,
    risk            text        not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    because         text[]      not null,
    next_review     date        not null check (next_review > reviewed_on),
    office          text        check (length(office) between 1 and 200),
    office_left_on  date        check (office_left_on is null or office is not null),
    state_contract  text        check (length(state_contract) between 1 and 200),
    occupation_code text        not null check (occupation_code ~ '^[0-9]{0,4}$'),
    occupation      text        not null check (length(occupation) between 1 and 200),
    monthly_in      bigint      not null check (monthly_in >= 0),
    monthly_out     bigint      not null check (monthly_out >= 0),
    currency        char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    movements       text[]      not null,
    funds_from      text        not null check (length(funds_from) between 1 and 200),
    recorded_at     timestamptz not null default now(),
    primary key (cooperative_id, member_id, number),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id)
);

-- Those near to her who hold or held public office.
create table members.profile_relative (
    cooperative_id uuid    not null,
    member_id      uuid    not null,
    number         integer not null,
    place          integer not null check (place > 0),
    name           text    not null check (length(name) between 1 and 200),
    kinship        text    not null check (length(kinship) between 1 and 200),
    office         text    not null check (length(office) between 1 and 200),
    office_left_on date,
    primary key (cooperative_id, member_id, number, place),
    foreign key (cooperative_id, member_id, number) references members.profile (cooperative_id, member_id, number)
);

call platform.guard('members.profile');
call platform.guard('members.profile_relative');
grant select, insert on members.profile, members.profile_relative to milpa_app;
