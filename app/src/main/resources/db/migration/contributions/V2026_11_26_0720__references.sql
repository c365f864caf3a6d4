-- Employers' files bring movements by ten thousands: what they refer to is checked once a statement.
alter table contributions.movement drop constraint movement_cooperative_id_member_id_fkey;
call platform.refer('contributions.movement', '{cooperative_id,member_id}', 'contributions.account',
    '{cooperative_id,member_id}');
