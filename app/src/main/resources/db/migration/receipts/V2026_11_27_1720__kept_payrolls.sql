-- Employers' files between the page that checks them and the one that posts them, known by what they hold.
create table receipts.kept_payroll (
    cooperative_id uuid        not null,
    hash           text        not null check (hash ~ '^[0-9a-f]{64}$'),
    name           text        not null check (name ~ '^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$'),
    content        bytea       not null check (length(content) <= 67108864),
    kept_at        timestamptz not null,
    primary key (cooperative_id, hash)
);
create index kept_payroll_by_age on receipts.kept_payroll (cooperative_id, kept_at);
call platform.guard('receipts.kept_payroll');
grant select, insert, delete, update (name, kept_at) on receipts.kept_payroll to milpa_app;
