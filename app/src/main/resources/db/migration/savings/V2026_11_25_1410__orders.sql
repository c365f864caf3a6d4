-- What keeps an account from being used: an authority's order that nothing moves, and sleep.

-- An authority ordered that nothing moves in an account, until it says otherwise.
create table savings.freeze (
    cooperative_id uuid not null,
    freeze_id      uuid not null,
    account_id     uuid not null,
    request_id     uuid not null,
    authority      text not null check (length(authority) between 1 and 100),
    case_number    text not null check (length(case_number) between 1 and 60),
    placed_on      date not null,
    lifted_on      date check (lifted_on >= placed_on),
    primary key (cooperative_id, freeze_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);
create unique index freeze_standing on savings.freeze (cooperative_id, account_id) where lifted_on is null;

-- Nobody has used an account for long: its owner is told (NOTICE), then it is asleep (DORMANT). quiet_since: the last
-- day on which the owner used it, or on which counting began.
create table savings.dormancy (
    cooperative_id uuid not null,
    account_id     uuid not null,
    state          text not null check (state in ('NOTICE', 'DORMANT')),
    quiet_since    date not null,
    since          date not null check (since > quiet_since),
    ended_on       date check (ended_on >= since),
    primary key (cooperative_id, account_id, state, quiet_since),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);
create index dormancy_standing on savings.dormancy (cooperative_id, account_id) where ended_on is null;

call platform.guard('savings.freeze');
call platform.guard('savings.dormancy');
grant select, insert on savings.freeze, savings.dormancy to milpa_app;
grant update (lifted_on) on savings.freeze to milpa_app;
grant update (ended_on) on savings.dormancy to milpa_app;
