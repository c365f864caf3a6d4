-- What of an account was printed into the book that its owner keeps. The last one says how far it goes.
create table savings.passbook_print (
    cooperative_id uuid        not null,
    account_id     uuid        not null,
    print          integer     not null check (print > 0),
    request_id     uuid        not null,
    after_entry    uuid,
    last_entry     uuid        not null,
    before         bigint,
    first_line     integer     not null check (first_line > 0),
    movements      integer     not null check (movements > 0),
    next_line      integer     not null check (next_line > 0),
    printed_by     uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, account_id, print),
    unique (cooperative_id, request_id)
);
call platform.guard('savings.passbook_print');
grant select, insert on savings.passbook_print to milpa_app;
