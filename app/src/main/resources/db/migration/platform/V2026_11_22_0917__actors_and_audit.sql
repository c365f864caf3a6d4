-- Who acted in a cooperative, under the name they had last. The network's own actors bear its id (all zeros).
create table platform.actor (
    cooperative_id uuid not null,
    actor_id       uuid not null,
    kind           text not null check (kind in ('PERSON', 'JOB', 'IMPORT', 'SYSTEM', 'API')),
    name           text not null check (length(name) between 1 and 100),
    primary key (cooperative_id, actor_id)
);
call platform.guard('platform.actor');
grant select, insert, update (name) on platform.actor to milpa_app;

-- Who did what, when, from where, and what it changed. Ids are time-ordered, so the key is the order of time.
create table platform.audit_record (
    cooperative_id uuid        not null,
    audit_id       uuid        not null,
    recorded_at    timestamptz not null,
    actor_id       uuid        not null,
    came_from      text        not null check (length(came_from) between 1 and 200),
    subject_kind   text        not null check (length(subject_kind) between 1 and 40),
    subject_id     text        not null check (length(subject_id) between 1 and 100),
    action         text        not null check (length(action) between 1 and 80),
    before         jsonb       not null,
    after          jsonb       not null,
    primary key (cooperative_id, audit_id),
    foreign key (cooperative_id, actor_id) references platform.actor (cooperative_id, actor_id)
);
create index audit_record_by_subject on platform.audit_record (cooperative_id, subject_kind, subject_id, audit_id);
create index audit_record_by_actor on platform.audit_record (cooperative_id, actor_id, audit_id);
call platform.guard('platform.audit_record');
grant select, insert on platform.audit_record to milpa_app;

-- Missing grants keep the program from changing a record; this keeps the owner from doing so by accident.
create function platform.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on platform.audit_record
    for each row execute function platform.refuse_change();
create trigger not_truncated before truncate on platform.audit_record
    for each statement execute function platform.refuse_change();
