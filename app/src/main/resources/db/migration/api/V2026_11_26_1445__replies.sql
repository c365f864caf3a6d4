-- What other systems were answered. Written by module "api" only. A row is claimed before a request is carried out and
-- filled after, in the transaction of what it did: whoever sends the same request meanwhile waits for its end.
create schema api;
grant usage on schema api to milpa_app;

create table api.reply (
    cooperative_id uuid        not null,
    client_id      uuid        not null,
    key            text        not null check (key ~ '^[\x21-\x7e]{1,64}$'),
    fingerprint    bytea       not null check (length(fingerprint) = 32),
    target         text        not null check (length(target) between 1 and 500),
    asked_at       timestamptz not null,
    status         smallint check (status between 200 and 499),
    body           text,
    primary key (cooperative_id, client_id, key),
    check ((status is null) = (body is null))
);
create index reply_by_age on api.reply (cooperative_id, asked_at);
call platform.guard('api.reply');
grant select, insert, delete, update (status, body) on api.reply to milpa_app;
