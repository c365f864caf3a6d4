-- Federations and the network make roles of their own as cooperatives do. Written by module "access" only. One of the
-- network lies where those lie that everybody may read, so its code begins otherwise: a cooperative's role of the same
-- name is not taken for it.
alter table access.role drop constraint own_roles_say_so;
alter table access.role add constraint own_roles_say_so check (
    case when cooperative_id = '00000000-0000-0000-0000-000000000000'
         then role not like 'own-%' and (level = 'NETWORK' or role not like 'net-%')
         else role like 'own-%' and level <> 'NETWORK' end);

-- Where the permission is known already, it is not given anew by the program.
select set_config('milpa.cooperative', '00000000-0000-0000-0000-000000000000', true);
insert into access.role_permission (cooperative_id, role, permission)
select cooperative_id, role, permission
from access.permission, unnest(array['federation-administrator', 'network-administrator']) as role
where permission = 'roles.manage'
on conflict do nothing;
