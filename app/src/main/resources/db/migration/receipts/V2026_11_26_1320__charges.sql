-- What a payment cost the account that was paid, such as the tax on the movement: taken out of it by the entry of the
-- receipt, and given to the cooperative's own account that plays a role in the chart.
create table receipts.charge (
    cooperative_id uuid     not null,
    receipt_id     uuid     not null,
    place          smallint not null check (place > 0),
    reason         text     not null check (length(reason) between 1 and 60),
    credited       text     not null check (credited ~ '^[A-Z_]{1,60}$'),
    amount         bigint   not null check (amount > 0),
    primary key (cooperative_id, receipt_id, place, reason)
);
call platform.guard('receipts.charge');
call platform.refer('receipts.charge', '{cooperative_id,receipt_id,place}', 'receipts.payment',
    '{cooperative_id,receipt_id,place}');
grant select, insert on receipts.charge to milpa_app;
