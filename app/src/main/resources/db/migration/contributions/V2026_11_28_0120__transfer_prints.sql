-- Each time the paper of a transfer was printed; the first is the original.
create table contributions.transfer_print (
    cooperative_id uuid        not null,
    transfer       bigint      not null,
    number         integer     not null check (number > 0),
    printed_at     timestamptz not null,
    printed_by     uuid        not null,
    primary key (cooperative_id, transfer, number),
    foreign key (cooperative_id, transfer) references contributions.transfer (cooperative_id, number)
);

call platform.guard('contributions.transfer_print');
grant select, insert on contributions.transfer_print to milpa_app;
