-- Who may come in, as what, and who is in. Written by module "access" only. A user lies with whom she works for: a
-- cooperative, a federation, or the network (all zeros), so that no cooperative sees another's users.
create schema access;
grant usage on schema access to milpa_app;

-- Permissions that modules have declared so far: one is given to its starter roles once, when it is new, so that what
-- somebody took away from a role stays away.
create table access.permission (
    cooperative_id uuid not null,
    permission     text not null check (length(permission) between 3 and 60),
    primary key (cooperative_id, permission)
);
call platform.guard('access.permission');
grant select, insert on access.permission to milpa_app;

create table access.role (
    cooperative_id uuid not null,
    role           text not null check (role ~ '^[a-z][a-z0-9-]{0,39}$'),
    level          text not null check (level in ('COOPERATIVE', 'FEDERATION', 'NETWORK')),
    spanish        text not null check (length(spanish) between 1 and 100),
    english        text not null check (length(english) between 1 and 100),
    primary key (cooperative_id, role)
);
call platform.guard('access.role');
grant select on access.role to milpa_app;

create table access.role_permission (
    cooperative_id uuid not null,
    role           text not null,
    permission     text not null check (length(permission) between 3 and 60),
    primary key (cooperative_id, role, permission),
    foreign key (cooperative_id, role) references access.role (cooperative_id, role)
);
call platform.guard('access.role_permission');
grant select, insert on access.role_permission to milpa_app;

-- The network's roles are there for everybody to be given.
create policy of_the_network_for_all on access.role for select
    using (cooperative_id = '00000000-0000-0000-0000-000000000000');
create policy of_the_network_for_all on access.role_permission for select
    using (cooperative_id = '00000000-0000-0000-0000-000000000000');

select set_config('milpa.cooperative', '00000000-0000-0000-0000-000000000000', true);
insert into access.role (cooperative_id, role, level, spanish, english)
select '00000000-0000-0000-0000-000000000000', role, level, spanish, english
from (values
    ('administrator', 'COOPERATIVE', 'Administración del sistema', 'Administrator'),
    ('manager', 'COOPERATIVE', 'Gerencia', 'Manager'),
    ('accountant', 'COOPERATIVE', 'Contabilidad', 'Accountant'),
    ('member-services', 'COOPERATIVE', 'Atención a personas asociadas', 'Member services'),
    ('teller', 'COOPERATIVE', 'Caja', 'Teller'),
    ('federation-analyst', 'FEDERATION', 'Análisis de la federación', 'Federation analyst'),
    ('network-administrator', 'NETWORK', 'Administración de la red', 'Network administrator')
) as starter (role, level, spanish, english);

create table access.user_account (
    cooperative_id  uuid        not null,
    user_id         uuid        not null,
    name            text        not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    full_name       text        not null check (length(full_name) between 1 and 100),
    branch_id       uuid,
    password_hash   text        not null check (password_hash like '$argon2id$%'),
    one_time        boolean     not null,
    password_set_at timestamptz not null,
    ended_at        timestamptz,
    primary key (cooperative_id, user_id),
    constraint user_name unique (cooperative_id, name),
    check (branch_id is null or cooperative_id <> '00000000-0000-0000-0000-000000000000')
);
call platform.guard('access.user_account');
grant select, insert, update (password_hash, one_time, password_set_at, ended_at) on access.user_account to milpa_app;

create table access.user_role (
    cooperative_id uuid not null,
    user_id        uuid not null,
    role           text not null check (role ~ '^[a-z][a-z0-9-]{0,39}$'),
    primary key (cooperative_id, user_id, role),
    foreign key (cooperative_id, user_id) references access.user_account (cooperative_id, user_id)
);
call platform.guard('access.user_role');
grant select, insert on access.user_role to milpa_app;

-- Who is signed in. Of the secret in the browser's cookie only the hash is kept: reading this table lets nobody in.
create table access.session (
    cooperative_id uuid        not null,
    token_hash     bytea       not null check (length(token_hash) = 32),
    user_id        uuid        not null,
    began_at       timestamptz not null,
    seen_at        timestamptz not null check (seen_at >= began_at),
    ends_at        timestamptz not null check (ends_at > began_at),
    came_from      text        not null check (length(came_from) between 1 and 200),
    primary key (cooperative_id, token_hash),
    foreign key (cooperative_id, user_id) references access.user_account (cooperative_id, user_id)
);
create index session_of_user on access.session (cooperative_id, user_id);
call platform.guard('access.session');
grant select, insert, delete, update (seen_at) on access.session to milpa_app;
