-- Who proposes what becomes of a surplus does not record what the assembly resolved; who gives rights does neither, nor
-- pays leavers.
alter table access.excluding_duties no force row level security;
insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (values ('users.manage', 'shares.propose'), ('roles.manage', 'shares.propose'),
             ('users.manage', 'shares.resolve'), ('roles.manage', 'shares.resolve'),
             ('users.manage', 'shares.pay-redemption'), ('roles.manage', 'shares.pay-redemption'),
             ('shares.propose', 'shares.resolve')) as pair (one, other);
alter table access.excluding_duties force row level security;
