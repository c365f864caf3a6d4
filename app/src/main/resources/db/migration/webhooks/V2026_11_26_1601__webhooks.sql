-- What other systems are told of, and how far that is. Written by module "webhooks" only.
create schema webhooks;
grant usage on schema webhooks to milpa_app;

-- Who is told what. The secret signs what is sent; it is sealed by a key that is not in the database. A system that is
-- not there rests until rests_until; whoever sends to it has it to himself until taken_until.
create table webhooks.subscription (
    cooperative_id  uuid        not null,
    subscription_id uuid        not null,
    version         integer     not null check (version > 0),
    target          text        not null check (length(target) between 1 and 500),
    events          text[]      not null check (cardinality(events) between 1 and 20),
    secret          bytea       not null check (length(secret) between 40 and 200),
    state           text        not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    failures        integer     not null default 0 check (failures >= 0),
    rests_until     timestamptz not null,
    taken_until     timestamptz not null,
    made_by         uuid        not null,
    made_at         timestamptz not null,
    primary key (cooperative_id, subscription_id)
);
call platform.guard('webhooks.subscription');
grant select, insert on webhooks.subscription to milpa_app;
grant update (version, target, events, secret, state, failures, rests_until, taken_until) on webhooks.subscription
    to milpa_app;

-- Something that happened and that somebody had asked to be told of. Its number is the order in which it is told.
create table webhooks.event (
    cooperative_id uuid        not null,
    number         bigint      not null generated always as identity,
    event_id       uuid        not null,
    type           text        not null check (length(type) between 1 and 60),
    subject        text        not null check (length(subject) between 1 and 100),
    happened_at    timestamptz not null,
    data           text        not null check (length(data) <= 60000),
    primary key (cooperative_id, number)
);
create index event_by_age on webhooks.event (cooperative_id, happened_at);
call platform.guard('webhooks.event');
grant select, insert, delete on webhooks.event to milpa_app;

-- An event that is to be told to one of them. answer: the status of HTTP, or a word for why there was none.
create table webhooks.delivery (
    cooperative_id  uuid        not null,
    subscription_id uuid        not null,
    number          bigint      not null,
    state           text        not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    tries           integer     not null check (tries >= 0),
    next_try_at     timestamptz not null,
    tried_at        timestamptz,
    answer          text check (length(answer) between 1 and 40),
    primary key (cooperative_id, subscription_id, number),
    foreign key (cooperative_id, subscription_id)
        references webhooks.subscription (cooperative_id, subscription_id),
    foreign key (cooperative_id, number) references webhooks.event (cooperative_id, number) on delete cascade,
    check ((tried_at is null) = (answer is null))
);
create index delivery_waiting on webhooks.delivery (cooperative_id, subscription_id, number) where state = 'WAITING';
create index delivery_of_event on webhooks.delivery (cooperative_id, number);
call platform.guard('webhooks.delivery');
grant select, insert, delete, update (state, tries, next_try_at, tried_at, answer) on webhooks.delivery to milpa_app;
