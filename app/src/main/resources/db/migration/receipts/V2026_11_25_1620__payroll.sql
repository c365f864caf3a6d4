-- Employers' files: each once, each row once.
create table receipts.payroll (
    cooperative_id uuid        not null,
    file_hash      bytea       not null check (length(file_hash) = 32),
    file_name      text        not null check (length(file_name) <= 200),
    employer       text        not null check (length(employer) between 1 and 100),
    period         date        not null check (period = date_trunc('month', period)),
    row_count      integer     not null check (row_count > 0),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, file_hash)
);

create table receipts.payroll_row (
    cooperative_id uuid    not null,
    file_hash      bytea   not null,
    row_number     integer not null check (row_number > 1),
    receipt_id     uuid    not null,
    primary key (cooperative_id, file_hash, row_number),
    foreign key (cooperative_id, file_hash) references receipts.payroll (cooperative_id, file_hash),
    foreign key (cooperative_id, receipt_id) references receipts.receipt (cooperative_id, receipt_id)
);

call platform.guard('receipts.payroll');
call platform.guard('receipts.payroll_row');
grant select, insert on receipts.payroll, receipts.payroll_row to milpa_app;
