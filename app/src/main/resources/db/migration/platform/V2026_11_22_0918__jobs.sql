-- Runs of the program that work on jobs. Belongs to no cooperative: one process works for many.
create table platform.process (
    process_id uuid        primary key,
    host       text        not null check (length(host) between 1 and 100),
    pid        bigint      not null check (pid > 0),
    started_at timestamptz not null,
    beat_at    timestamptz not null
);
grant select, insert, update (beat_at), delete on platform.process to milpa_app;

-- Work that takes long; one row for all attempts at it. RUNNING is what its process last said: a process that is dead
-- says nothing more, so whoever reads it asks platform.process too.
create table platform.job (
    cooperative_id uuid        not null,
    job_id         uuid        not null,
    kind           text        not null check (length(kind) between 1 and 40),
    key            text        not null check (length(key) between 1 and 100),
    attempt        int         not null check (attempt > 0),
    state          text        not null check (state in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
    started_at     timestamptz not null,
    changed_at     timestamptz not null,
    words          text        not null check (length(words) <= 500),
    process_id     uuid        not null,
    primary key (cooperative_id, job_id),
    unique (cooperative_id, kind, key)
) with (fillfactor = 50);
create index job_by_start on platform.job (cooperative_id, started_at);
call platform.guard('platform.job');
grant select, insert, update on platform.job to milpa_app;

-- How far each step of the latest attempt has come.
create table platform.job_step (
    cooperative_id uuid   not null,
    job_id         uuid   not null,
    name           text   not null check (length(name) <= 100),
    position       int    not null check (position > 0),
    rounds         bigint not null check (rounds >= 0),
    done           bigint not null,
    total          bigint not null,
    took_millis    bigint not null check (took_millis >= 0),
    primary key (cooperative_id, job_id, name),
    foreign key (cooperative_id, job_id) references platform.job (cooperative_id, job_id)
) with (fillfactor = 50);
call platform.guard('platform.job_step');
grant select, insert, update, delete on platform.job_step to milpa_app;
