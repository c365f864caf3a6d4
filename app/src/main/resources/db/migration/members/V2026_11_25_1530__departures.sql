-- How members leave, and what becomes of what they had. Amounts are minor units.
create table members.departure (
    cooperative_id uuid not null,
    departure_id   uuid not null,
    request_id     uuid not null,
    member_id      uuid not null,
    cause          text not null check (cause in ('RESIGNATION', 'EXPULSION', 'DEATH')),
    words          text not null check (length(words) between 1 and 200),
    asked_on       date not null,
    state          text not null check (state in ('ASKED', 'DECIDED', 'SETTLED', 'LAPSED')),
    organ          text check (length(organ) between 1 and 40),
    minute         text check (length(minute) between 1 and 40),
    point          text check (length(point) between 1 and 20),
    resolved_on    date,
    effective_on   date,
    payable_from   date,
    settled_on     date,
    entry_id       uuid,
    primary key (cooperative_id, departure_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id),
    check ((organ is null) = (minute is null) and (organ is null) = (point is null)
        and (organ is null) = (resolved_on is null)),
    check (state not in ('DECIDED', 'SETTLED') or effective_on is not null),
    check (cause = 'DEATH' or state not in ('DECIDED', 'SETTLED') or organ is not null),
    check ((effective_on is null) = (payable_from is null)),
    check (payable_from >= effective_on),
    check ((state = 'SETTLED') = (settled_on is not null)),
    check (entry_id is null or state = 'SETTLED')
);
-- Nobody leaves twice at a time, or dies twice.
create unique index departure_standing on members.departure (cooperative_id, member_id)
    where state in ('ASKED', 'DECIDED');
create unique index departure_by_death on members.departure (cooperative_id, member_id) where cause = 'DEATH';

-- What the settlement did to each account.
create table members.settlement_line (
    cooperative_id uuid    not null,
    departure_id   uuid    not null,
    account_id     uuid    not null,
    number         text    not null,
    kind           text    not null check (kind in ('CONTRIBUTION', 'SAVINGS', 'LOAN')),
    amount         bigint  not null,
    set_off        bigint  not null check (set_off >= 0),
    left_over      bigint  not null check (left_over >= 0),
    kept           bigint  not null check (kept >= 0),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    primary key (cooperative_id, departure_id, account_id),
    foreign key (cooperative_id, departure_id) references members.departure (cooperative_id, departure_id),
    check (amount <= 0 or amount = set_off + left_over + kept),
    check (amount >= 0 or (left_over = 0 and -amount = set_off + kept))
);

-- What each beneficiary receives of an estate. Without a party it waits for the heirs whom a court names; then it is
-- replaced by theirs.
create table members.estate_share (
    cooperative_id uuid    not null,
    departure_id   uuid    not null,
    number         integer not null check (number > 0),
    account_id     uuid    not null,
    branch_id      uuid    not null,
    party_id       uuid,
    receiver_id    uuid,
    amount         bigint  not null check (amount > 0),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    replaced       boolean not null default false,
    request_id     uuid,
    entry_id       uuid,
    paid_on        date,
    primary key (cooperative_id, departure_id, number),
    foreign key (cooperative_id, departure_id) references members.departure (cooperative_id, departure_id),
    check (party_id is not null or (receiver_id is null and entry_id is null)),
    check ((entry_id is null) = (paid_on is null) and (entry_id is null) = (request_id is null)),
    check (not replaced or (party_id is null and entry_id is null))
);

call platform.guard('members.departure');
call platform.guard('members.settlement_line');
call platform.guard('members.estate_share');
grant select, insert on members.departure, members.settlement_line, members.estate_share to milpa_app;
grant update (state, organ, minute, point, resolved_on, effective_on, payable_from, settled_on, entry_id)
    on members.departure to milpa_app;
grant update (replaced, request_id, entry_id, paid_on) on members.estate_share to milpa_app;
