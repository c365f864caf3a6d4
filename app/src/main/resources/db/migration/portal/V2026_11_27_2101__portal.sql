-- How members come in by themselves, what they moved and what they asked for. Written by module "portal" only.
create schema portal;
grant usage on schema portal to milpa_app;

-- Who may come in: what is typed as the name is the number of her document, as it was when she was invited. Without a
-- password she has not come yet, or may not any more.
create table portal.member_access (
    cooperative_id  uuid not null,
    member_id       uuid not null,
    document        text not null check (document ~ '^[0-9A-Z]{4,40}$'),
    password_hash   text check (password_hash like '$argon2id$%'),
    password_set_at timestamptz,
    revoked_at      timestamptz,
    primary key (cooperative_id, member_id),
    check ((password_hash is null) = (password_set_at is null)),
    check (revoked_at is null or password_hash is null)
);
create unique index access_document on portal.member_access (cooperative_id, document) where revoked_at is null;
call platform.guard('portal.member_access');
grant select, insert, update (document, password_hash, password_set_at, revoked_at) on portal.member_access to milpa_app;

-- The code on the paper that she was given: four digits that name it and eight that are secret, of which only a slow
-- hash is kept. It works once; wrong ones count only for whoever knows its name.
create table portal.activation (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    name           text        not null check (name ~ '^[0-9]{4}$'),
    code_hash      text        not null check (code_hash like '$argon2id$%'),
    made_at        timestamptz not null,
    ends_at        timestamptz not null check (ends_at > made_at),
    wrong          smallint    not null check (wrong >= 0),
    primary key (cooperative_id, member_id),
    foreign key (cooperative_id, member_id) references portal.member_access (cooperative_id, member_id)
);
call platform.guard('portal.activation');
grant select, insert, delete, update (name, code_hash, made_at, ends_at, wrong) on portal.activation to milpa_app;

-- Which members are in. Of the secret in the browser's cookie only the hash is kept.
create table portal.session (
    cooperative_id uuid        not null,
    token_hash     bytea       not null check (length(token_hash) = 32),
    member_id      uuid        not null,
    proven         boolean     not null,
    began_at       timestamptz not null,
    seen_at        timestamptz not null check (seen_at >= began_at),
    ends_at        timestamptz not null check (ends_at > began_at),
    came_from      text        not null check (length(came_from) between 1 and 200),
    primary key (cooperative_id, token_hash),
    foreign key (cooperative_id, member_id) references portal.member_access (cooperative_id, member_id)
);
create index session_of_member on portal.session (cooperative_id, member_id);
call platform.guard('portal.session');
grant select, insert, delete, update (seen_at) on portal.session to milpa_app;

-- Her phone that makes codes, and one that is being set up. The secret is sealed by a key that is not in the database;
-- no step of time is used twice.
create table portal.phone (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    confirmed      boolean     not null,
    secret         bytea       not null check (length(secret) between 40 and 100),
    last_step      bigint      not null check (last_step >= 0),
    since          timestamptz not null,
    primary key (cooperative_id, member_id, confirmed),
    foreign key (cooperative_id, member_id) references portal.member_access (cooperative_id, member_id)
);
call platform.guard('portal.phone');
grant select, insert, delete, update (secret, confirmed, last_step, since) on portal.phone to milpa_app;

-- What members moved by themselves: what is counted against the limits of a day, and her receipts.
create table portal.transfer (
    cooperative_id uuid        not null,
    request_id     uuid        not null,
    member_id      uuid        not null,
    code           text        not null check (code ~ '^[0-9A-Z]{10}$'),
    entry_id       uuid        not null,
    made_on        date        not null,
    made_at        timestamptz not null,
    from_account   text        not null check (length(from_account) between 1 and 40),
    to_account     text        not null check (length(to_account) between 1 and 40),
    to_name        text        not null check (length(to_name) <= 200),
    amount         bigint      not null check (amount > 0),
    cost           bigint      not null check (cost >= 0),
    currency       char(3)     not null,
    primary key (cooperative_id, request_id),
    unique (cooperative_id, code),
    check (from_account <> to_account),
    foreign key (cooperative_id, member_id) references portal.member_access (cooperative_id, member_id)
);
comment on column portal.transfer.to_name is 'Who took it, masked; empty if it is an account of her own';
create index transfer_of_member on portal.transfer (cooperative_id, member_id, made_on);
call platform.guard('portal.transfer');
grant select, insert on portal.transfer to milpa_app;

-- What members ask for, and what they were answered.
create table portal.member_request (
    cooperative_id uuid        not null,
    request_id     uuid        not null,
    member_id      uuid        not null,
    kind           text        not null check (kind in ('CONTRIBUTION', 'CERTIFICATE', 'DATA', 'OTHER')),
    words          text        not null check (length(words) between 1 and 500),
    asked_at       timestamptz not null,
    answer         text        check (answer in ('DONE', 'REFUSED')),
    answer_words   text        check (length(answer_words) <= 500),
    answered_by    text        check (length(answered_by) between 1 and 100),
    answered_at    timestamptz check (answered_at >= asked_at),
    primary key (cooperative_id, request_id),
    check (num_nonnulls(answer, answer_words, answered_by, answered_at) in (0, 4)),
    check (answer is distinct from 'REFUSED' or answer_words <> ''),
    foreign key (cooperative_id, member_id) references portal.member_access (cooperative_id, member_id)
);
create index request_of_member on portal.member_request (cooperative_id, member_id, asked_at);
create index request_waiting on portal.member_request (cooperative_id, asked_at) where answer is null;
call platform.guard('portal.member_request');
grant select, insert, update (answer, answer_words, answered_by, answered_at) on portal.member_request to milpa_app;
