-- Who stands behind cash that came or went. above: whether it reached the threshold of its day; then its source is known.
create table receipts.cash_operation (
    cooperative_id  uuid        not null,
    entry_id        uuid        not null,
    business_date   date        not null,
    amount          bigint      not null check (amount <> 0),
    currency        char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    executor        uuid        not null,
    ordering_party  uuid        not null,
    beneficiary     uuid        not null,
    source_of_funds text        not null check (length(source_of_funds) <= 200),
    above           boolean     not null,
    recorded_at     timestamptz not null default now(),
    primary key (cooperative_id, entry_id),
    check (not above or source_of_funds !~ '^\s*$')
);
create index cash_operation_above on receipts.cash_operation (cooperative_id, business_date) where above;
create index cash_operation_by_executor on receipts.cash_operation (cooperative_id, executor, business_date);

call platform.guard('receipts.cash_operation');
grant select, insert on receipts.cash_operation to milpa_app;
