-- Whoever takes receipts, posts payrolls or transfers does not undo them, and whoever gives rights does neither.
-- Written by module "access" only.
select set_config('milpa.cooperative', '00000000-0000-0000-0000-000000000000', true);
insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (
    values ('receipts.take', 'receipts.reverse'), ('receipts.payroll', 'receipts.reverse'),
           ('receipts.transfer', 'receipts.reverse')
    union all
    select managing, money
    from unnest(array['users.manage', 'roles.manage']) as managing,
         unnest(array['receipts.reverse', 'receipts.transfer']) as money
) as pair (one, other);
