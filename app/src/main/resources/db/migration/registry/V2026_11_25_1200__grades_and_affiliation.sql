-- Grades and kinds of cooperatives, and who belonged to whom on which days. Like the cooperatives themselves these are
-- the network's: a federation must find its cooperatives. They say nothing about people or money.
alter table registry.cooperative
    add grade         smallint not null default 1 check (grade between 1 and 3),
    add ilo_type      text check (ilo_type ~ '^[A-Z0-9_.-]{1,40}$'),
    add modality      text check (modality ~ '^[A-Z0-9_.-]{1,40}$'),
    add national_type text check (national_type ~ '^[A-Z0-9_.-]{1,40}$'),
    add activity      text check (activity ~ '^[A-Z0-9_.-]{1,40}$');

-- The body above is a cooperative of the network, or one outside it that is known by name alone.
create table registry.affiliation (
    cooperative_id uuid not null,
    affiliation_id uuid not null,
    parent_id      uuid check (parent_id <> cooperative_id),
    parent_name    text check (length(parent_name) between 1 and 200),
    begins         date not null check (begins >= date '1900-01-01'),
    ends           date not null default date '9999-12-31' check (ends >= begins),
    reason         text not null check (length(reason) between 1 and 200),
    request_id     uuid not null,
    end_reason     text check (length(end_reason) between 1 and 200),
    end_request_id uuid,
    primary key (cooperative_id, affiliation_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, end_request_id),
    foreign key (cooperative_id) references registry.cooperative (cooperative_id),
    check ((parent_id is null) <> (parent_name is null)),
    check ((end_request_id is null) = (end_reason is null)),
    check ((end_request_id is null) = (ends = date '9999-12-31'))
);
create index affiliation_by_parent on registry.affiliation (parent_id, begins) where parent_id is not null;

-- The same rules as the program's, for whatever reaches the table another way. Each body is one grade above its members
-- and a grade never changes, so no chain of affiliations comes back to where it began, on any day.
create function registry.check_affiliation() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.cooperative_id::text, 1200));
    if new.parent_id is not null and not exists (
            select from registry.cooperative member
            join registry.cooperative parent on parent.cooperative_id = new.parent_id
            where member.cooperative_id = new.cooperative_id and parent.grade = member.grade + 1) then
        raise exception 'An affiliation goes to a body one grade above' using errcode = 'check_violation';
    end if;
    if exists (select from registry.affiliation other
               where other.cooperative_id = new.cooperative_id and other.affiliation_id <> new.affiliation_id
                 and other.parent_id is not distinct from new.parent_id
                 and other.parent_name is not distinct from new.parent_name
                 and other.begins <= new.ends and other.ends >= new.begins) then
        raise exception 'Affiliated to the same body already' using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger checked before insert or update on registry.affiliation
    for each row execute function registry.check_affiliation();

-- A federation was a text until now: a body that is known by name alone.
insert into registry.affiliation (cooperative_id, affiliation_id, parent_name, begins, reason, request_id)
select cooperative_id, gen_random_uuid(), federation, books_from, 'registry: as the cooperative was created',
       gen_random_uuid()
from registry.cooperative where federation is not null;
alter table registry.cooperative drop column federation;

-- What authorities call a cooperative, and whether it is active; a status holds until the next one's first day.
create table registry.registration (
    cooperative_id uuid not null,
    authority      text not null check (length(authority) between 1 and 100),
    number         text not null check (length(number) between 1 and 60),
    registered_on  date not null check (registered_on >= date '1800-01-01'),
    primary key (cooperative_id, authority),
    foreign key (cooperative_id) references registry.cooperative (cooperative_id)
);
create table registry.status (
    cooperative_id uuid not null,
    valid_from     date not null check (valid_from >= date '1900-01-01'),
    status         text not null check (status in ('FORMING', 'ACTIVE', 'INACTIVE', 'LIQUIDATING', 'DISSOLVED')),
    reason         text not null check (length(reason) between 1 and 200),
    primary key (cooperative_id, valid_from),
    foreign key (cooperative_id) references registry.cooperative (cooperative_id)
);

grant select, insert on registry.affiliation, registry.registration, registry.status to milpa_app;
grant update (ends, end_reason, end_request_id) on registry.affiliation to milpa_app;
