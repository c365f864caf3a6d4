-- A second thing that people show when they come in: a code of their phone (RFC 6238). Written by module "access" only.

-- Whether people of this role have to have one.
alter table access.role add column second_factor boolean not null default false;
select set_config('milpa.cooperative', '00000000-0000-0000-0000-000000000000', true);
update access.role set second_factor = true where role in ('administrator', 'network-administrator');

-- A phone that is used, and one that is being set up to take its place. The secret is sealed by a key that is not in
-- the database: reading this table lets nobody in. A code counts once: no step of time is used twice.
create table access.second_factor (
    cooperative_id uuid        not null,
    user_id        uuid        not null,
    confirmed      boolean     not null,
    secret         bytea       not null check (length(secret) between 40 and 100),
    last_step      bigint      not null check (last_step >= 0),
    since          timestamptz not null,
    primary key (cooperative_id, user_id, confirmed),
    foreign key (cooperative_id, user_id) references access.user_account (cooperative_id, user_id)
);
call platform.guard('access.second_factor');
grant select, insert, delete, update (secret, confirmed, last_step, since) on access.second_factor to milpa_app;

-- For whoever lost her phone; each works once. Only hashes, of 78 random bits.
create table access.recovery_code (
    cooperative_id uuid  not null,
    user_id        uuid  not null,
    code_hash      bytea not null check (length(code_hash) = 32),
    used_at        timestamptz,
    primary key (cooperative_id, user_id, code_hash),
    foreign key (cooperative_id, user_id) references access.user_account (cooperative_id, user_id)
);
call platform.guard('access.recovery_code');
grant select, insert, delete, update (used_at) on access.recovery_code to milpa_app;

-- A session whose password was right waits for the code. It is listed and ended by an id: the hash of what the browser
-- keeps is nothing to put into a page.
alter table access.session
    add column session_id uuid not null default gen_random_uuid(),
    add column proven boolean not null default true,
    add constraint session_id unique (cooperative_id, session_id);
alter table access.session alter column session_id drop default, alter column proven drop default;
