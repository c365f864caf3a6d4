-- What was pledged at a settlement is settled later, once it is free: a settlement has rounds. Each account stands once
-- in a round.
alter table members.settlement_line
    add column round      integer not null default 1 check (round > 0),
    add column settled_on date;
alter table members.settlement_line drop constraint settlement_line_pkey;
alter table members.settlement_line add primary key (cooperative_id, departure_id, round, account_id);
