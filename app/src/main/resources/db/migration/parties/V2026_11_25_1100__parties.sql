-- People and bodies that a cooperative deals with, members or not. Written by module "parties" only.
create schema parties;
grant usage on schema parties to milpa_app;

create table parties.party (
    cooperative_id   uuid        not null,
    party_id         uuid        not null,
    kind             text        not null check (kind in ('person', 'organisation')),
    full_name        text        not null check (length(full_name) between 1 and 200),
    given_names      text        not null check (length(given_names) <= 100),
    paternal_surname text        not null check (length(paternal_surname) <= 100),
    maternal_surname text        not null check (length(maternal_surname) <= 100),
    married_surname  text        not null check (length(married_surname) <= 100),
    birth_date       date,
    sex              text        not null check (sex in ('F', 'M', 'X', '')),
    district         text        not null check (length(district) <= 100),
    municipality     text        not null check (length(municipality) <= 100),
    phone            text        not null check (length(phone) <= 40),
    -- The folded words of the name, parted by spaces: what a search looks at besides the word it came by.
    words            text        not null,
    recorded_at      timestamptz not null default now(),
    primary key (cooperative_id, party_id)
);

-- Papers by which a party was identified. One that was checked (its type is known and its number right) is one
-- party's only; what another system said is kept as it was said, unchecked. Nothing is deleted: a paper that was
-- replaced is no longer current.
create table parties.document (
    cooperative_id uuid        not null,
    party_id       uuid        not null,
    rank           integer     not null check (rank > 0),
    type           text        not null check (length(type) <= 100),
    number         text        not null check (length(number) <= 100),
    -- Which numbers it is told apart from, such as GT-CUI, and the number without its ornaments.
    series         text        not null check (length(series) <= 100),
    key            text        not null collate "C" check (length(key) <= 100),
    checked        boolean     not null,
    is_current     boolean     not null default true,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, party_id, rank),
    foreign key (cooperative_id, party_id) references parties.party (cooperative_id, party_id)
);
create unique index document_taken on parties.document (cooperative_id, series, key) where checked and is_current;
create index document_by_key on parties.document (cooperative_id, key);

create table parties.guardianship (
    cooperative_id uuid        not null,
    ward_id        uuid        not null,
    guardian_id    uuid        not null check (guardian_id <> ward_id),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, ward_id, guardian_id),
    foreign key (cooperative_id, ward_id) references parties.party (cooperative_id, party_id),
    foreign key (cooperative_id, guardian_id) references parties.party (cooperative_id, party_id)
);
create index guardianship_by_guardian on parties.guardianship (cooperative_id, guardian_id);

-- The folded words of names, for searches by range: comparison as bytes lets an index work under a row policy.
create table parties.word (
    cooperative_id uuid not null,
    word           text not null collate "C" check (length(word) between 1 and 40),
    party_id       uuid not null,
    primary key (cooperative_id, word, party_id)
);

-- Each request changes things once; sent again with other content it is refused.
create table parties.request (
    cooperative_id uuid        not null,
    request_id     uuid        not null,
    content        text        not null check (length(content) = 64),
    subject_id     uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, request_id)
);

call platform.guard('parties.party');
call platform.guard('parties.document');
call platform.guard('parties.guardianship');
call platform.guard('parties.word');
call platform.guard('parties.request');
grant select, insert, update (full_name, given_names, paternal_surname, maternal_surname, married_surname, birth_date,
    sex, district, municipality, phone, words) on parties.party to milpa_app;
grant select, insert, update (is_current) on parties.document to milpa_app;
grant select, insert on parties.guardianship, parties.request to milpa_app;
-- Words are made from names and can be made again, so they are the one thing that goes when a name changes.
grant select, insert, delete on parties.word to milpa_app;

-- Who was merged into whom. Nothing is deleted: the id that went on papers is found for ever under the survivor.
-- survivor_id is what was decided; current_id is where that leads today, after later merges.
create table parties.alias (
    cooperative_id uuid        not null,
    party_id       uuid        not null,
    survivor_id    uuid        not null check (survivor_id <> party_id),
    current_id     uuid        not null check (current_id <> party_id),
    reason         text        not null check (length(reason) between 1 and 200),
    merged_by      uuid        not null,
    merged_at      timestamptz not null,
    primary key (cooperative_id, party_id),
    foreign key (cooperative_id, party_id) references parties.party (cooperative_id, party_id),
    foreign key (cooperative_id, survivor_id) references parties.party (cooperative_id, party_id),
    foreign key (cooperative_id, current_id) references parties.party (cooperative_id, party_id)
);
create index alias_by_current on parties.alias (cooperative_id, current_id);
call platform.guard('parties.alias');
grant select, insert, update (current_id) on parties.alias to milpa_app;
