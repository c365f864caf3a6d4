-- How one becomes a member: an application, a resolution over a batch of them, money that waits, and the register.
create table members.application (
    cooperative_id uuid not null,
    application_id uuid not null,
    request_id     uuid not null,
    party_id       uuid not null,
    kind           text not null check (kind in ('person', 'minor', 'organisation')),
    branch_id      uuid not null,
    applied_on     date not null,
    proposed_by    uuid check (proposed_by <> party_id),
    papers         text[] not null check (cardinality(papers) <= 20),
    state          text not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'ADMITTED')),
    resolution_id  uuid,
    reason         text not null default '' check (length(reason) <= 200),
    ended_on       date check (ended_on >= applied_on),
    member_id      uuid,
    primary key (cooperative_id, application_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, member_id),
    check (state in ('OPEN', 'WITHDRAWN') or resolution_id is not null),
    check (state <> 'OPEN' or resolution_id is null),
    check ((state in ('REJECTED', 'WITHDRAWN')) = (reason <> '')),
    check ((state in ('REJECTED', 'WITHDRAWN', 'ADMITTED')) = (ended_on is not null)),
    check ((state = 'ADMITTED') = (member_id is not null))
);
-- Nobody applies twice at a time.
create unique index application_pending on members.application (cooperative_id, party_id)
    where state in ('OPEN', 'ACCEPTED');

-- What an organ decided at one point of its minutes.
create table members.resolution (
    cooperative_id uuid not null,
    resolution_id  uuid not null,
    request_id     uuid not null,
    organ          text not null check (length(organ) between 1 and 40),
    minute         text not null check (length(minute) between 1 and 40),
    point          text not null check (length(point) between 1 and 20),
    resolved_on    date not null,
    primary key (cooperative_id, resolution_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, organ, minute, point)
);
alter table members.application add foreign key (cooperative_id, resolution_id)
    references members.resolution (cooperative_id, resolution_id);

create table members.verdict (
    cooperative_id uuid    not null,
    resolution_id  uuid    not null,
    application_id uuid    not null,
    accepted       boolean not null,
    reason         text    not null check (length(reason) <= 200),
    primary key (cooperative_id, resolution_id, application_id),
    foreign key (cooperative_id, resolution_id) references members.resolution (cooperative_id, resolution_id),
    foreign key (cooperative_id, application_id) references members.application (cooperative_id, application_id),
    check (accepted = (reason = ''))
);

-- Money of applicants that waits among their deposits: positive when paid, negative when it left them, for the
-- register or back to the applicant. One row an entry.
create table members.applicant_money (
    cooperative_id uuid    not null,
    application_id uuid    not null,
    entry_id       uuid    not null,
    request_id     uuid    not null,
    amount         bigint  not null check (amount <> 0),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    booked_on      date    not null,
    primary key (cooperative_id, application_id, entry_id, currency),
    foreign key (cooperative_id, application_id) references members.application (cooperative_id, application_id)
);

-- The last number that the register gave out itself.
create table members.last_number (
    cooperative_id uuid   not null primary key,
    number         bigint not null check (number >= 0)
);

-- What a member is from a day on. A member without a row has been active since she joined.
create table members.membership (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    step           integer     not null check (step > 0),
    from_on        date        not null,
    state          text        not null check (state in ('ACTIVE', 'RESIGNED', 'EXPELLED', 'DECEASED', 'MERGED')),
    reason         text        not null check (length(reason) <= 200),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, member_id, step),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id)
);

call platform.guard('members.application');
call platform.guard('members.resolution');
call platform.guard('members.verdict');
call platform.guard('members.applicant_money');
call platform.guard('members.last_number');
call platform.guard('members.membership');
grant select, insert on members.application, members.resolution, members.verdict, members.applicant_money,
    members.last_number, members.membership to milpa_app;
grant update (state, resolution_id, reason, ended_on, member_id) on members.application to milpa_app;
grant update (number) on members.last_number to milpa_app;
