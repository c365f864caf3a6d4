-- Who gives rights moves no money of term deposits, and who opens and closes them does not say what they earn.
alter table access.excluding_duties no force row level security;
insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (values ('users.manage', 'termdeposits.operate'), ('roles.manage', 'termdeposits.operate'),
             ('termdeposits.publish', 'termdeposits.operate')) as pair (one, other);
alter table access.excluding_duties force row level security;
