-- The network's tables are read by whoever works for any cooperative, but written for one's own alone: what a
-- cooperative belongs to, how authorities know it and whether it is active is not another's to say.
create procedure registry.guard_writes(guarded regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy everyone_reads on %s for select using (true)', guarded);
    execute format('create policy its_cooperative_adds on %s for insert
                    with check (cooperative_id = (select platform.cooperative()))', guarded);
    execute format('create policy its_cooperative_changes on %s for update
                    using (cooperative_id = (select platform.cooperative()))', guarded);
end $$;
call registry.guard_writes('registry.branch');
call registry.guard_writes('registry.affiliation');
call registry.guard_writes('registry.registration');
call registry.guard_writes('registry.status');

-- Where a branch is and when it serves, from a day on. Rows are added and never changed.
create table registry.branch_detail (
    cooperative_id uuid        not null,
    branch_id      uuid        not null,
    from_on        date        not null check (from_on >= date '1900-01-01'),
    address        text        not null check (length(address) <= 200),
    telephone      text        not null check (length(telephone) <= 40),
    hours          text        not null check (length(hours) <= 200),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, branch_id, from_on),
    foreign key (cooperative_id, branch_id) references registry.branch (cooperative_id, branch_id)
);
call registry.guard_writes('registry.branch_detail');
grant select, insert on registry.branch_detail to milpa_app;
