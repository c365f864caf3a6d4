-- Who gives rights does not move contributions from one member to another.
alter table access.excluding_duties no force row level security;
insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (values ('users.manage', 'contributions.transfer'), ('roles.manage', 'contributions.transfer'))
    as pair (one, other);
alter table access.excluding_duties force row level security;
