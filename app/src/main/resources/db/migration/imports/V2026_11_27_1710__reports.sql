-- What the check or the import of files found, by its job, until the files themselves are forgotten.
create table imports.report (
    cooperative_id uuid        not null,
    kind           text        not null check (length(kind) between 1 and 40),
    key            text        not null check (length(key) between 1 and 100),
    report         text        not null check (length(report) between 2 and 10000000),
    kept_at        timestamptz not null,
    primary key (cooperative_id, kind, key)
);
create index report_by_age on imports.report (cooperative_id, kept_at);
call platform.guard('imports.report');
grant select, insert, delete, update (report, kept_at) on imports.report to milpa_app;
