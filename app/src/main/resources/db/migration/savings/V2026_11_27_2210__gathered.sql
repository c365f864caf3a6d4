-- Deposits of many that one person brings, in one entry.
alter table savings.movement drop constraint movement_kind_check;
alter table savings.movement add constraint movement_kind_check check (kind in (
    'OPENING', 'DEPOSIT', 'WITHDRAWAL', 'TRANSFER', 'RECEIPT', 'CLOSING', 'REVERSAL', 'GARNISHMENT', 'LINKED',
    'GATHERED'));
