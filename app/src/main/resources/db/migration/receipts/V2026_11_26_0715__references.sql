-- Employers' files bring receipts by ten thousands: what they refer to is checked once a statement.
alter table receipts.receipt drop constraint receipt_cooperative_id_series_fkey;
alter table receipts.payment drop constraint payment_cooperative_id_receipt_id_fkey;
alter table receipts.payroll_row
    drop constraint payroll_row_cooperative_id_file_hash_fkey,
    drop constraint payroll_row_cooperative_id_receipt_id_fkey;
call platform.refer('receipts.receipt', '{cooperative_id,series}', 'receipts.series', '{cooperative_id,series}');
call platform.refer('receipts.payment', '{cooperative_id,receipt_id}', 'receipts.receipt',
    '{cooperative_id,receipt_id}');
call platform.refer('receipts.payroll_row', '{cooperative_id,file_hash}', 'receipts.payroll',
    '{cooperative_id,file_hash}');
call platform.refer('receipts.payroll_row', '{cooperative_id,receipt_id}', 'receipts.receipt',
    '{cooperative_id,receipt_id}');
