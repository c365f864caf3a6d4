-- Which branch serves a member from a day on. Before her first row it is the branch where she applied, or the main one.
-- Rows are added and never changed. Her accounts stay where they were opened.
create table members.transfer (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    from_on        date        not null,
    branch_id      uuid        not null,
    request_id     uuid        not null,
    reason         text        not null check (length(reason) between 1 and 200),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, member_id, from_on),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id)
);

call platform.guard('members.transfer');
grant select, insert on members.transfer to milpa_app;
create index application_of_member on members.application (cooperative_id, member_id) where member_id is not null;
