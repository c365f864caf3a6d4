-- What parties allow to be done with their data. Rows are added and never changed; the last word holds.
create table parties.consent (
    cooperative_id uuid        not null,
    party_id       uuid        not null,
    consent_id     uuid        not null,
    purpose        text        not null check (length(purpose) between 1 and 40),
    given          boolean     not null,
    said_on        date        not null,
    channel        text        not null check (channel in ('PAPER', 'BRANCH', 'TELEPHONE', 'ONLINE')),
    text_version   text        not null check (length(text_version) <= 40),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, party_id, consent_id),
    foreign key (cooperative_id, party_id) references parties.party (cooperative_id, party_id),
    check (not given or text_version <> '')
);

-- People who live from one purse, day by day. A place that began may end, once; nothing else changes.
create table parties.household (
    cooperative_id uuid        not null,
    household_id   uuid        not null,
    name           text        not null check (length(name) between 1 and 100),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, household_id)
);
create table parties.household_place (
    cooperative_id uuid        not null,
    party_id       uuid        not null,
    from_on        date        not null,
    to_on          date        check (to_on >= from_on),
    household_id   uuid        not null,
    relation       text        not null check (relation in
        ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER_RELATIVE', 'NO_RELATIVE')),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, party_id, from_on),
    foreign key (cooperative_id, party_id) references parties.party (cooperative_id, party_id),
    foreign key (cooperative_id, household_id) references parties.household (cooperative_id, household_id)
);
create index household_place_by_household on parties.household_place (cooperative_id, household_id);
create unique index household_one_at_a_time on parties.household_place (cooperative_id, party_id) where to_on is null;
create unique index household_one_head on parties.household_place (cooperative_id, household_id)
    where to_on is null and relation = 'HEAD';

call platform.guard('parties.consent');
call platform.guard('parties.household');
call platform.guard('parties.household_place');
grant select, insert on parties.consent, parties.household, parties.household_place to milpa_app;
grant update (to_on) on parties.household_place to milpa_app;
