-- Who is not in good standing, from which day on and why: written when it changes, never otherwise. No reasons: fit
-- again. Who has no row is fit.
create table members.standing (
    cooperative_id uuid   not null,
    member_id      uuid   not null,
    from_on        date   not null,
    reasons        text[] not null check (cardinality(reasons) <= 20),
    primary key (cooperative_id, member_id, from_on),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id)
);
call platform.guard('members.standing');
grant select, insert on members.standing to milpa_app;
