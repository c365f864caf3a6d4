-- Payouts that were mistakes are undone, and of what is paid some may go into savings.
-- attempt: how often the same was paid and undone before: one that is not undone stands once. account, saved, saved_tax:
-- into which account how much of the amount went, and what that cost it. settled: so that what is undone is not.
alter table remittances.payout
    add column attempt   smallint not null default 0 check (attempt >= 0),
    add column account   text     not null default '' check (length(account) <= 40),
    add column saved     bigint   not null default 0 check (saved between 0 and amount),
    add column saved_tax bigint   not null default 0 check (saved_tax >= 0),
    add column settled   boolean  not null generated always as (settlement_id is not null) stored,
    add constraint payout_says_what_is_saved check ((account = '') = (saved = 0) and (saved > 0 or saved_tax = 0)),
    add constraint payout_stands_once unique (cooperative_id, payer, reference, attempt),
    add constraint payout_settled unique (cooperative_id, entry_id, settled),
    drop constraint payout_cooperative_id_payer_reference_key;

-- A payout that was undone, once, and by which entry.
create table remittances.reversal (
    cooperative_id uuid        not null,
    payout_entry   uuid        not null,
    settled        boolean     not null default false check (not settled),
    request_id     uuid        not null,
    entry_id       uuid        not null,
    business_date  date        not null,
    reason         text        not null check (length(reason) between 1 and 200),
    undone_by      uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, payout_entry),
    unique (cooperative_id, request_id),
    unique (cooperative_id, entry_id),
    foreign key (cooperative_id, payout_entry, settled) references remittances.payout (cooperative_id, entry_id, settled)
);

call platform.guard('remittances.reversal');
grant select, insert on remittances.reversal to milpa_app;
