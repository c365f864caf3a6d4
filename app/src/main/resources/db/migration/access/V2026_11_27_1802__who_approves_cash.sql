-- Whoever works with a drawer neither approves differences nor opens and gives up drawers, and whoever gives rights
-- handles no cash. Written by module "access" only.
select set_config('milpa.cooperative', '00000000-0000-0000-0000-000000000000', true);
insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (
    values ('teller.shift', 'teller.approve'), ('teller.shift', 'teller.manage')
    union all
    select managing, money
    from unnest(array['users.manage', 'roles.manage']) as managing,
         unnest(array['teller.shift', 'teller.transfer', 'teller.approve']) as money
) as pair (one, other);
