-- What imports have brought, so that the same row again is told from a new one before anything else is asked.
create schema imports;
grant usage on schema imports to milpa_app;

-- A movement or opening that is in the books: the request it was posted with, and a digest of all its row said.
create table imports.seen (
    cooperative_id uuid   not null,
    request_id     uuid   not null,
    content        bigint not null,
    primary key (cooperative_id, request_id)
);

-- How far the balance that the old system printed stood from ours, from a day on: it rounds, we do not. One row each
-- time that changed; an account without a row has no difference.
create table imports.drift (
    cooperative_id uuid   not null,
    account_id     uuid   not null,
    since          date   not null,
    drift          bigint not null,
    primary key (cooperative_id, account_id, since)
);

call platform.guard('imports.seen');
call platform.guard('imports.drift');
grant select, insert on imports.seen to milpa_app;
grant select, insert, update on imports.drift to milpa_app;
