-- Coming in by an identity provider (OpenID Connect). Written by module "access" only. Nobody is made by it: a user is
-- linked to what the provider calls somebody for good (its "sub"), never to an address of mail.
create table access.provider_link (
    cooperative_id uuid        not null,
    user_id        uuid        not null,
    issuer         text        not null check (length(issuer) between 8 and 300),
    subject        text        not null check (subject ~ '^[\x21-\x7e]{1,255}$'),
    linked_at      timestamptz not null,
    primary key (cooperative_id, issuer, subject),
    constraint provider_link_of_user unique (cooperative_id, user_id, issuer),
    foreign key (cooperative_id, user_id) references access.user_account (cooperative_id, user_id)
);
call platform.guard('access.provider_link');
grant select, insert, delete on access.provider_link to milpa_app;

-- Visits to a provider that somebody came back from and was let in: each counts once, as a code of a phone does. They
-- are forgotten when they could not count any more anyway.
create table access.provider_visit (
    cooperative_id uuid        not null,
    state_hash     bytea       not null check (length(state_hash) = 32),
    used_at        timestamptz not null,
    primary key (cooperative_id, state_hash)
);
call platform.guard('access.provider_visit');
grant select, insert, delete on access.provider_visit to milpa_app;

-- By which provider somebody came, and whether its word for a second factor was taken.
alter table access.session
    add column provider text check (provider ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    add column vouched boolean not null default false,
    add constraint only_providers_vouch check (not vouched or provider is not null);
