-- Bills that were taken by mistake are given back.
-- attempt: how often the same was taken and undone before: one that is not undone stands once. due: as its biller's file
-- said, to be open again. handed_over: so that what is undone is not.
alter table collections.collected
    add column attempt     smallint not null default 0 check (attempt >= 0),
    add column due         date,
    add column handed_over boolean  not null generated always as (hand_over_id is not null) stored,
    add constraint collected_stands_once unique (cooperative_id, biller, reference, attempt),
    add constraint collected_handed_over unique (cooperative_id, entry_id, handed_over),
    drop constraint collected_cooperative_id_biller_reference_key;

-- A bill that was given back, once, and by which entry.
create table collections.reversal (
    cooperative_id  uuid        not null,
    collected_entry uuid        not null,
    handed_over     boolean     not null default false check (not handed_over),
    request_id      uuid        not null,
    entry_id        uuid        not null,
    business_date   date        not null,
    reason          text        not null check (length(reason) between 1 and 200),
    undone_by       uuid        not null,
    recorded_at     timestamptz not null default now(),
    primary key (cooperative_id, collected_entry),
    unique (cooperative_id, request_id),
    unique (cooperative_id, entry_id),
    foreign key (cooperative_id, collected_entry, handed_over)
        references collections.collected (cooperative_id, entry_id, handed_over)
);

call platform.guard('collections.reversal');
grant select, insert on collections.reversal to milpa_app;
