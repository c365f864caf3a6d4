-- What a leaver bears of the cooperative's losses is taken from what she has paid in, by an entry.
alter table contributions.movement drop constraint movement_kind_check;
alter table contributions.movement add constraint movement_kind_check
    check (kind in ('FIRST', 'QUOTA', 'EXTRA', 'LOSS', 'SETTLED'));
