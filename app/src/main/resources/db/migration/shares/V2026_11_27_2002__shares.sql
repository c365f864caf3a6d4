-- What becomes of the surplus of a year, and of contributions of those who leave. Written by module "shares" only.
-- Amounts in minor units.
create schema shares;
grant usage on schema shares to milpa_app;

-- A distribution of the surplus of the year that ended on ends_on: proposed, then resolved or withdrawn.
create table shares.distribution (
    cooperative_id  uuid        not null,
    distribution_id uuid        not null,
    request_id      uuid        not null,
    ends_on         date        not null,
    from_on         date        not null check (from_on <= ends_on),
    currency        char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    rate            numeric     not null check (rate >= 0),
    cap             numeric     not null check (rate <= cap),
    year_days       integer     not null check (year_days between 365 and 366),
    way             text        not null check (way in ('SAVINGS', 'CONTRIBUTIONS')),
    wanted          bigint      check (wanted >= 0),
    surplus         bigint      not null check (surplus > 0),
    member_income   bigint      not null check (member_income >= 0),
    third_income    bigint      not null check (third_income >= 0),
    indivisible     bigint      not null check (indivisible >= 0),
    interest        bigint      not null check (interest >= 0),
    patronage       bigint      not null check (patronage >= 0),
    retained        bigint      not null check (retained >= 0),
    members         bigint      not null check (members >= 0),
    proposed_by     uuid        not null,
    proposed_on     date        not null,
    state           text        not null check (state in ('PROPOSED', 'WITHDRAWN', 'RESOLVED')),
    organ           text        check (length(organ) between 1 and 40),
    minute          text        check (length(minute) between 1 and 40),
    point           text        check (length(point) between 1 and 20),
    resolved_on     date,
    resolved_by     uuid        check (resolved_by <> proposed_by),
    entry_id        uuid,
    pays            boolean     not null default false check (not pays or state = 'RESOLVED'),
    recorded_at     timestamptz not null default now(),
    primary key (cooperative_id, distribution_id),
    unique (cooperative_id, request_id),
    check (num_nulls(organ, minute, point, resolved_on, resolved_by, entry_id)
        = case state when 'RESOLVED' then 0 else 6 end)
);
create unique index distribution_of_year on shares.distribution (cooperative_id, ends_on) where state <> 'WITHDRAWN';

-- What reserves are given before members; the percentage as it was decided, with its source.
create table shares.reserve (
    cooperative_id  uuid    not null,
    distribution_id uuid    not null,
    place           integer not null check (place > 0),
    code            text    not null check (length(code) between 1 and 20),
    percent         numeric not null check (percent between 0 and 100),
    amount          bigint  not null check (amount >= 0),
    source          text    not null check (length(source) <= 200),
    status          text    not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    primary key (cooperative_id, distribution_id, place),
    foreign key (cooperative_id, distribution_id) references shares.distribution (cooperative_id, distribution_id)
);

-- What is given back for business done: the part of the patronage that each sort of business stands for.
create table shares.pool (
    cooperative_id  uuid    not null,
    distribution_id uuid    not null,
    place           integer not null check (place > 0),
    source          text    not null check (length(source) between 1 and 60),
    percent         numeric not null check (percent between 0 and 100),
    units           bigint  not null check (units >= 0),
    amount          bigint  not null check (amount >= 0),
    primary key (cooperative_id, distribution_id, place),
    foreign key (cooperative_id, distribution_id) references shares.distribution (cooperative_id, distribution_id)
);

-- Each member's part. place: hers among all by number. Very many rows: they come by COPY, and refer to a distribution
-- of the same transaction, so no key looks.
create table shares.member_share (
    cooperative_id    uuid    not null,
    distribution_id   uuid    not null,
    member_id         uuid    not null,
    place             integer not null check (place > 0),
    contribution_days bigint  not null check (contribution_days >= 0),
    interest          bigint  not null check (interest >= 0),
    refund            bigint  not null check (refund >= 0),
    primary key (cooperative_id, distribution_id, place),
    check (interest + refund > 0)
);
create unique index member_share_of_member on shares.member_share (cooperative_id, member_id, distribution_id);

-- Her part of each pool. pool: its place.
create table shares.refund (
    cooperative_id  uuid    not null,
    distribution_id uuid    not null,
    place           integer not null check (place > 0),
    pool            integer not null check (pool > 0),
    units           bigint  not null check (units > 0),
    amount          bigint  not null check (amount >= 0),
    primary key (cooperative_id, distribution_id, place, pool)
);

-- What was paid, once each.
create table shares.payment (
    cooperative_id  uuid    not null,
    distribution_id uuid    not null,
    place           integer not null check (place > 0),
    way             text    not null check (way in ('SAVINGS', 'CONTRIBUTIONS')),
    amount          bigint  not null check (amount > 0),
    entry_id        uuid    not null,
    paid_on         date    not null,
    primary key (cooperative_id, distribution_id, place)
);

-- Why a part still waits, as it was when it was last tried.
create table shares.waiting (
    cooperative_id  uuid    not null,
    distribution_id uuid    not null,
    place           integer not null check (place > 0),
    reason          text    not null check (length(reason) between 1 and 60),
    tried_on        date    not null,
    primary key (cooperative_id, distribution_id, place)
);

-- How a member wishes to be paid, from when she says so; without a wish as the assembly resolved.
create table shares.choice (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    way            text        not null check (way in ('SAVINGS', 'CONTRIBUTIONS')),
    chosen_on      date        not null,
    chosen_by      uuid        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, member_id)
);

-- Contributions of leavers that are owed to them: a queue in the order in which they asked to leave.
create table shares.redemption (
    cooperative_id uuid    not null,
    redemption_id  uuid    not null,
    departure_id   uuid    not null,
    member_id      uuid    not null,
    branch_id      uuid    not null,
    asked_on       date    not null,
    effective_on   date    not null,
    settled_on     date    not null,
    entry_id       uuid,
    amount         bigint  not null check (amount > 0),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    primary key (cooperative_id, redemption_id)
);
create index redemption_of_member on shares.redemption (cooperative_id, member_id);

-- What leavers bore of losses: amount = paid_in x losses / capital, rounded half to even.
create table shares.loss (
    cooperative_id uuid   not null,
    member_id      uuid   not null,
    entry_id       uuid   not null,
    borne_on       date   not null,
    paid_in        bigint not null check (paid_in > 0),
    losses         bigint not null check (losses > 0),
    capital        bigint not null check (capital > 0),
    amount         bigint not null check (amount > 0 and amount <= paid_in),
    primary key (cooperative_id, member_id, entry_id)
);

-- What of a redemption may be paid, within the quota of the year that began on year_from.
create table shares.release (
    cooperative_id uuid   not null,
    redemption_id  uuid   not null,
    released_on    date   not null,
    year_from      date   not null check (year_from <= released_on),
    amount         bigint not null check (amount > 0),
    primary key (cooperative_id, redemption_id, released_on),
    foreign key (cooperative_id, redemption_id) references shares.redemption (cooperative_id, redemption_id)
);

create table shares.payout (
    cooperative_id uuid   not null,
    request_id     uuid   not null,
    redemption_id  uuid   not null,
    amount         bigint not null check (amount > 0),
    entry_id       uuid   not null,
    paid_on        date   not null,
    primary key (cooperative_id, request_id),
    foreign key (cooperative_id, redemption_id) references shares.redemption (cooperative_id, redemption_id)
);
create index payout_of_redemption on shares.payout (cooperative_id, redemption_id);

call platform.guard('shares.distribution');
call platform.guard('shares.reserve');
call platform.guard('shares.pool');
call platform.guard('shares.member_share');
call platform.guard('shares.refund');
call platform.guard('shares.payment');
call platform.guard('shares.waiting');
call platform.guard('shares.choice');
call platform.guard('shares.redemption');
call platform.guard('shares.loss');
call platform.guard('shares.release');
call platform.guard('shares.payout');
grant select, insert on shares.distribution, shares.reserve, shares.pool, shares.member_share, shares.refund,
    shares.payment, shares.waiting, shares.choice, shares.redemption, shares.loss, shares.release, shares.payout
    to milpa_app;
grant update (state, organ, minute, point, resolved_on, resolved_by, entry_id, pays) on shares.distribution to milpa_app;
grant update (reason, tried_on) on shares.waiting to milpa_app;
grant update (way, chosen_on, chosen_by) on shares.choice to milpa_app;

-- Who left before there was a queue stands in it too.
alter table shares.redemption no force row level security;
alter table members.departure no force row level security;
alter table members.settlement_line no force row level security;
alter table ledger.account no force row level security;
insert into shares.redemption (cooperative_id, redemption_id, departure_id, member_id, branch_id, asked_on,
    effective_on, settled_on, entry_id, amount, currency)
select d.cooperative_id, gen_random_uuid(), d.departure_id, d.member_id, a.branch_id, d.asked_on,
    coalesce(d.effective_on, d.settled_on), d.settled_on, d.entry_id, l.left_over, l.currency
from members.departure d
join members.settlement_line l on l.cooperative_id = d.cooperative_id and l.departure_id = d.departure_id
join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
where d.cause <> 'DEATH' and d.settled_on is not null and l.kind = 'CONTRIBUTION' and l.left_over > 0;
alter table ledger.account force row level security;
alter table members.settlement_line force row level security;
alter table members.departure force row level security;
alter table shares.redemption force row level security;
