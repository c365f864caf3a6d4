-- Payrolls that were brought in cash may be undone as a whole, and their files come again.
-- round: how often the file's rows have been posted; a file has one that stands.
alter table receipts.payroll
    add column round integer not null default 1 check (round > 0),
    drop constraint payroll_pkey,
    add primary key (cooperative_id, file_hash, round);

drop trigger refers_to_receipts_payroll on receipts.payroll_row;
alter table receipts.payroll_row
    add column round integer not null default 1 check (round > 0),
    drop constraint payroll_row_pkey,
    add primary key (cooperative_id, file_hash, round, row_number);
call platform.refer('receipts.payroll_row', '{cooperative_id,file_hash,round}', 'receipts.payroll',
    '{cooperative_id,file_hash,round}');

-- By which entry the cash of a payroll came.
create table receipts.payroll_cash (
    cooperative_id uuid    not null,
    entry_id       uuid    not null,
    file_hash      bytea   not null,
    round          integer not null,
    total          bigint  not null check (total > 0),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    business_date  date    not null,
    primary key (cooperative_id, entry_id),
    unique (cooperative_id, file_hash, round),
    foreign key (cooperative_id, file_hash, round) references receipts.payroll (cooperative_id, file_hash, round)
);

-- By which entry the cash of one went back; all that it had paid was undone with it.
create table receipts.payroll_undoing (
    cooperative_id   uuid        not null,
    entry_id         uuid        not null,
    request_id       uuid        not null,
    undoing_entry_id uuid        not null,
    undone_by        uuid        not null,
    undone_on        date        not null,
    reason           text        not null check (length(reason) between 1 and 200),
    recorded_at      timestamptz not null default now(),
    primary key (cooperative_id, entry_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, entry_id) references receipts.payroll_cash (cooperative_id, entry_id)
);

call platform.guard('receipts.payroll_cash');
call platform.guard('receipts.payroll_undoing');
grant select, insert on receipts.payroll_cash, receipts.payroll_undoing to milpa_app;
