-- Keys by which other systems come in. Of the secret only the hash is kept: reading this table lets nobody in. A key is
-- never deleted, because records name it as whoever acted.
create table access.api_key (
    cooperative_id uuid        not null,
    key_id         uuid        not null,
    name           text        not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    secret_hash    bytea       not null check (length(secret_hash) = 32),
    permissions    text[]      not null check (cardinality(permissions) between 1 and 100),
    made_by        uuid        not null,
    made_at        timestamptz not null,
    expires_at     timestamptz not null check (expires_at > made_at),
    revoked_at     timestamptz,
    used_at        timestamptz,
    primary key (cooperative_id, key_id),
    constraint api_key_name unique (cooperative_id, name),
    constraint api_key_secret unique (cooperative_id, secret_hash)
);
call platform.guard('access.api_key');
grant select, insert, update (revoked_at, used_at) on access.api_key to milpa_app;
