-- Roles of a cooperative's own, duties that exclude each other, limits by amount. Written by module "access" only.

-- A role of one's own can never be taken for one that comes with the program, whichever those will be.
alter table access.role add constraint own_roles_say_so
    check ((cooperative_id = '00000000-0000-0000-0000-000000000000') = (role not like 'own-%'));
grant insert, update (spanish, english, second_factor) on access.role to milpa_app;
grant delete on access.role_permission to milpa_app;
grant delete on access.user_role to milpa_app;
grant update (branch_id) on access.user_account to milpa_app;

select set_config('milpa.cooperative', '00000000-0000-0000-0000-000000000000', true);
insert into access.role (cooperative_id, role, level, spanish, english, second_factor)
values ('00000000-0000-0000-0000-000000000000', 'federation-administrator', 'FEDERATION',
        'Administración de la federación', 'Federation administrator', true);
-- Where the first page is known already, it is not given anew by the program.
insert into access.role_permission (cooperative_id, role, permission)
select cooperative_id, 'federation-administrator', permission from access.permission where permission = 'figures.read';

-- Two permissions that one person does not hold at once, on which days, and who says so.
create table access.excluding_duties (
    cooperative_id uuid not null,
    one            text not null check (length(one) between 3 and 60),
    other          text not null check (length(other) between 3 and 60),
    valid_from     date not null,
    valid_to       date not null default '9999-12-31',
    source         text not null check (length(source) between 1 and 200),
    status         text not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    primary key (cooperative_id, one, other, valid_from),
    check (one < other),
    check (valid_to >= valid_from)
);
call platform.guard('access.excluding_duties');
grant select on access.excluding_duties to milpa_app;
create policy of_the_network_for_all on access.excluding_duties for select
    using (cooperative_id = '00000000-0000-0000-0000-000000000000');

insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (
    values ('entries.write', 'entries.approve'), ('savings.operate', 'savings.reverse'),
           ('members.admit', 'members.resolve'), ('members.admit', 'members.cash'), ('members.resolve', 'members.cash')
    union all
    select managing, money
    from unnest(array['users.manage', 'roles.manage']) as managing,
         unnest(array['savings.deposit', 'savings.withdrawal', 'savings.transfer', 'savings.operate', 'savings.reverse',
                      'savings.block', 'receipts.take', 'receipts.payroll', 'members.cash', 'imports.run', 'entries.write',
                      'entries.approve']) as money
) as pair (one, other);

-- How much a role may post at once and in a day, in minor units; what is not said is not limited.
create table access.amount_limit (
    cooperative_id uuid    not null,
    role           text    not null check (role ~ '^[a-z][a-z0-9-]{0,39}$'),
    permission     text    not null check (length(permission) between 3 and 60),
    currency       char(3) not null,
    per_operation  bigint check (per_operation > 0),
    per_day        bigint check (per_day > 0),
    primary key (cooperative_id, role, permission, currency),
    check (per_operation is not null or per_day is not null)
);
call platform.guard('access.amount_limit');
grant select, insert, delete, update (per_operation, per_day) on access.amount_limit to milpa_app;

-- What somebody whose day is limited has posted in it.
create table access.amount_posted (
    cooperative_id uuid    not null,
    user_id        uuid    not null,
    permission     text    not null check (length(permission) between 3 and 60),
    currency       char(3) not null,
    posted_on      date    not null,
    amount         bigint  not null check (amount >= 0),
    primary key (cooperative_id, user_id, permission, currency, posted_on),
    foreign key (cooperative_id, user_id) references access.user_account (cooperative_id, user_id)
);
call platform.guard('access.amount_posted');
grant select, insert, update (amount) on access.amount_posted to milpa_app;
