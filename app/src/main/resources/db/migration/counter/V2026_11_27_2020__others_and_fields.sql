-- Slips for people who are no members, and of what asks more than an amount. said: SHA-256 of what was written into the
-- fields of a choice, by which the same request is told from another; empty where there was none.
alter table counter.slip alter column member_id drop not null;
alter table counter.slip add column party_id uuid;
alter table counter.slip add column said text not null default '' check (said ~ '^([0-9a-f]{64})?$');
alter table counter.slip add constraint slip_is_somebodys check ((member_id is null) <> (party_id is null));

-- What was said besides, as far as the slip says it. words: a message.
create table counter.slip_detail (
    cooperative_id uuid     not null,
    entry_id       uuid     not null,
    place          smallint not null check (place > 0),
    words          text     not null check (length(words) between 1 and 100),
    text           text     not null check (length(text) between 1 and 200),
    primary key (cooperative_id, entry_id, place),
    foreign key (cooperative_id, entry_id) references counter.slip (cooperative_id, entry_id)
);
call platform.guard('counter.slip_detail');
grant select, insert on counter.slip_detail to milpa_app;
