-- Numbers of one person who was entered twice: the newer is noted as merged into the older. Each keeps its accounts.
create table members.merged_member (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    into_id        uuid        not null check (into_id <> member_id),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, member_id),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id),
    foreign key (cooperative_id, into_id) references members.member (cooperative_id, member_id)
);
call platform.guard('members.merged_member');
grant select, insert on members.merged_member to milpa_app;
grant update (party_id) on members.member to milpa_app;
