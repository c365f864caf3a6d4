-- Who decides about loans does not pay them out, who takes applications down neither, and who gives rights does none of it.
alter table access.excluding_duties no force row level security;
insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (
    select deciding, doing
    from unnest(array['origination.decide-officer', 'origination.decide-manager', 'origination.decide-committee'])
             as deciding,
         unnest(array['origination.disburse', 'users.manage', 'roles.manage', 'origination.deciders']) as doing
    union all
    values ('origination.disburse', 'origination.apply'), ('origination.disburse', 'users.manage'),
           ('origination.disburse', 'roles.manage')) as pair (one, other);
alter table access.excluding_duties force row level security;
