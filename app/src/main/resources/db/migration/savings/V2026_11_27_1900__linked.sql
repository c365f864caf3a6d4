-- What savings pay into accounts that other modules keep.
alter table savings.movement drop constraint movement_kind_check;
alter table savings.movement add constraint movement_kind_check check (kind in (
    'OPENING', 'DEPOSIT', 'WITHDRAWAL', 'TRANSFER', 'RECEIPT', 'CLOSING', 'REVERSAL', 'GARNISHMENT', 'LINKED'));
