-- Who gives rights moves no money of remittances and bills; who pays and takes them at the window neither settles with
-- companies nor says what holds with them.
alter table access.excluding_duties no force row level security;
insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (
    select managing, money
    from unnest(array['users.manage', 'roles.manage']) as managing,
         unnest(array['remittances.pay', 'remittances.settle', 'collections.take', 'collections.hand-over']) as money
    union all
    values ('remittances.pay', 'remittances.settle'), ('remittances.pay', 'remittances.agree'),
           ('collections.take', 'collections.hand-over'), ('collections.take', 'collections.agree'),
           ('collections.take', 'collections.files')
) as pair (one, other);
alter table access.excluding_duties force row level security;
