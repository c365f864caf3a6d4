-- What proves each day's savings: appended at the close, never changed.
create schema proof;
grant usage on schema proof to milpa_app;

-- The secret of a day. From it salts, parts and order of the leaves follow; an auditor who is given it builds the
-- trees again. Accounts whose id is later than the marker were entered after the trees were built.
create table proof.day_seed (
    cooperative_id uuid  not null,
    business_date  date  not null,
    seed           bytea not null check (length(seed) = 32),
    marker         uuid  not null,
    primary key (cooperative_id, business_date)
);

-- The root of each tree: one for each currency and side of zero.
create table proof.root (
    cooperative_id uuid    not null,
    business_date  date    not null,
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    side           text    not null check (side in ('+', '-')),
    leaves         bigint  not null check (leaves > 0 and leaves % 3 = 0),
    hash           bytea   not null check (length(hash) = 32),
    sum            bigint  not null check (sum >= 0),
    primary key (cooperative_id, business_date, currency, side),
    foreign key (cooperative_id, business_date) references proof.day_seed (cooperative_id, business_date)
);

-- The federation's signature under a closed day's hash. Public: every proof carries it.
create table proof.countersignature (
    cooperative_id uuid not null,
    business_date  date not null,
    key            text not null check (key ~ '^[0-9a-f]{64}$'),
    signature      text not null check (signature ~ '^[0-9a-f]{128}$'),
    primary key (cooperative_id, business_date)
);

call platform.guard('proof.day_seed');
call platform.guard('proof.root');
call platform.guard('proof.countersignature');

grant select, insert on proof.day_seed, proof.root, proof.countersignature to milpa_app;
