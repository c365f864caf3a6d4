-- Who governs a cooperative: its organs, who held which office from when to when, and who is whose relative. These rows
-- are about people, so they are the cooperative's alone.
create table registry.organ (
    cooperative_id uuid not null,
    organ          text not null check (organ ~ '^[A-Z_]{1,40}$'),
    set_up_on      date not null check (set_up_on >= date '1900-01-01'),
    primary key (cooperative_id, organ),
    foreign key (cooperative_id) references registry.cooperative (cooperative_id)
);
call platform.guard('registry.organ');
grant select, insert on registry.organ to milpa_app;

create table registry.office_holder (
    cooperative_id uuid not null,
    office_id      uuid not null,
    request_id     uuid not null,
    party_id       uuid not null,
    organ          text not null,
    office         text not null check (office in ('PRESIDENT', 'VICE_PRESIDENT', 'SECRETARY', 'TREASURER', 'MEMBER',
                                                   'SUBSTITUTE')),
    begins         date not null check (begins >= date '1900-01-01'),
    ends           date not null check (ends >= begins and ends <= begins + interval '20 years'),
    elected_on     date not null check (elected_on <= begins),
    minute         text not null check (length(minute) between 1 and 60),
    point          text not null check (length(point) between 1 and 60),
    ended_on       date check (ended_on >= begins),
    ending         text check (ending in ('RESIGNED', 'REMOVED', 'DIED', 'TERM_OVER')),
    end_request_id uuid,
    primary key (cooperative_id, office_id),
    unique (cooperative_id, request_id),
    unique (cooperative_id, end_request_id),
    foreign key (cooperative_id, organ) references registry.organ (cooperative_id, organ),
    check ((ended_on is null) = (ending is null) and (ended_on is null) = (end_request_id is null))
);
create index office_holder_by_organ on registry.office_holder (cooperative_id, organ, begins);
call platform.guard('registry.office_holder');
grant select, insert on registry.office_holder to milpa_app;
grant update (ended_on, ending, end_request_id) on registry.office_holder to milpa_app;

-- An office that one person holds is not held by two at a time, and nobody sits in an organ twice at a time.
create function registry.check_office() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.cooperative_id::text, 1210));
    if exists (select from registry.office_holder other
               where other.cooperative_id = new.cooperative_id and other.organ = new.organ
                 and other.office_id <> new.office_id
                 and (other.party_id = new.party_id
                      or other.office = new.office and new.office not in ('MEMBER', 'SUBSTITUTE'))
                 and other.begins <= coalesce(new.ended_on, new.ends)
                 and coalesce(other.ended_on, other.ends) >= new.begins) then
        raise exception 'The seat is taken, or whoever takes it sits there already' using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger checked before insert on registry.office_holder
    for each row execute function registry.check_office();

create table registry.kinship (
    cooperative_id uuid     not null,
    party_id       uuid     not null,
    relative_id    uuid     not null check (relative_id > party_id),
    kind           text     not null check (kind in ('SPOUSE', 'CONSANGUINITY', 'AFFINITY')),
    degree         smallint not null check (degree between 0 and 6 and (degree = 0) = (kind = 'SPOUSE')),
    declared_on    date     not null,
    primary key (cooperative_id, party_id, relative_id),
    foreign key (cooperative_id) references registry.cooperative (cooperative_id)
);
call platform.guard('registry.kinship');
grant select, insert on registry.kinship to milpa_app;
