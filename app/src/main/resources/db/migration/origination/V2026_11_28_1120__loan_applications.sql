-- Applications for loans: what was asked and said, how it was judged, who said yes or no. Written by module
-- "origination" only. Amounts in minor units.
create schema origination;
grant usage on schema origination to milpa_app;

-- taken_by: who took it down or wrote it anew. plan_*: instalments that were agreed one by one. level: who decided;
-- minutes, resolution: where a committee wrote it. loan_number: what was paid out, by disburse_request_id.
create table origination.application (
    cooperative_id      uuid        not null,
    number              bigint      not null check (number > 0),
    request_id          uuid        not null,
    member_id           uuid        not null,
    branch_id           uuid        not null,
    officer_id          uuid        not null,
    taken_by            uuid[]      not null check (cardinality(taken_by) > 0),
    taken_on            date        not null,
    product             text        not null check (product ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    currency            char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    amount              bigint      not null check (amount > 0),
    instalments         integer     not null check (instalments between 1 and 3600),
    grace_principal     integer     not null check (grace_principal >= 0),
    grace_interest      integer     not null check (grace_interest >= 0),
    plan_due            date[]      not null,
    plan_principal      bigint[]    not null check (cardinality(plan_principal) = cardinality(plan_due)),
    purpose             text        not null check (length(purpose) between 1 and 500),
    activity            text        check (activity ~ '^[0-9]{4}$'),
    stage               text        not null check (stage in
        ('RECEIVED', 'EVALUATED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'DISBURSED')),
    level               text        check (level in ('OFFICER', 'MANAGER', 'COMMITTEE')),
    decided_on          date,
    minutes             text        check (length(minutes) between 1 and 40),
    resolution          text        check (length(resolution) between 1 and 2000),
    expires_on          date        check (expires_on >= decided_on),
    withdrawn_on        date,
    withdrawn_reason    text        check (length(withdrawn_reason) between 1 and 500),
    disbursed_on        date        check (disbursed_on <= expires_on),
    loan_number         bigint      check (loan_number > 0),
    disburse_request_id uuid,
    recorded_at         timestamptz not null default now(),
    primary key (cooperative_id, number),
    unique (cooperative_id, request_id),
    unique (cooperative_id, loan_number),
    check ((minutes is null) = (resolution is null)),
    check ((level is null) = (decided_on is null)),
    check (stage not in ('APPROVED', 'REJECTED', 'DISBURSED') or decided_on is not null),
    check (stage <> 'APPROVED' or expires_on is not null),
    check ((stage = 'WITHDRAWN') = (withdrawn_on is not null and withdrawn_reason is not null)),
    check ((stage = 'DISBURSED') = (disbursed_on is not null and loan_number is not null
        and disburse_request_id is not null))
);
create index application_by_stage on origination.application (cooperative_id, stage, number);
create index application_of_member on origination.application (cooperative_id, member_id, number);
create index application_of_officer on origination.application (cooperative_id, officer_id, number);

create table origination.budget_line (
    cooperative_id uuid    not null,
    number         bigint  not null,
    place          integer not null check (place between 1 and 80),
    part           text    not null check (part in ('HOUSEHOLD', 'ENTERPRISE')),
    flow           text    not null check (flow in ('INCOME', 'EXPENSE')),
    words          text    not null check (length(words) between 1 and 80),
    monthly        bigint  not null check (monthly between 1 and 1000000000000),
    primary key (cooperative_id, number, place),
    foreign key (cooperative_id, number) references origination.application (cooperative_id, number)
);

create table origination.visit (
    cooperative_id uuid    not null,
    number         bigint  not null,
    request_id     uuid    not null,
    place          integer not null check (place > 0),
    on_day         date    not null,
    actor_id       uuid    not null,
    notes          text    not null check (length(notes) between 1 and 2000),
    latitude       numeric check (latitude between -90 and 90),
    longitude      numeric check (longitude between -180 and 180),
    primary key (cooperative_id, number, place),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, number) references origination.application (cooperative_id, number),
    check ((latitude is null) = (longitude is null))
);

-- What was known when an application was judged. A finding has a place in each array: arguments are a line each.
create table origination.evaluation (
    cooperative_id    uuid    not null,
    number            bigint  not null,
    place             integer not null check (place > 0),
    on_day            date    not null,
    actor_id          uuid    not null,
    version_from      date    not null,
    cycle             integer not null check (cycle > 0),
    rate              numeric not null check (rate between 0 and 1000),
    cost              numeric,
    total             bigint  not null check (total > 0),
    fees              bigint  not null check (fees >= 0),
    retained          bigint  not null check (retained >= 0),
    band_to           bigint  not null check (band_to > 0),
    level             text    not null check (level in ('OFFICER', 'MANAGER', 'COMMITTEE')),
    votes             integer not null check (votes > 0),
    income            bigint  not null check (income >= 0),
    expenses          bigint  not null check (expenses >= 0),
    instalment        bigint  not null check (instalment >= 0),
    other_instalments bigint  not null check (other_instalments >= 0),
    limit_percent     numeric not null check (limit_percent > 0),
    limit_source      text    not null check (length(limit_source) between 1 and 200),
    limit_status      text    not null check (limit_status in ('CONFIRMED', 'UNCONFIRMED')),
    active_loans      integer not null check (active_loans >= 0),
    owed              bigint  not null check (owed >= 0),
    days_late         bigint  not null check (days_late >= 0),
    loans             integer not null check (loans >= active_loans),
    worst_days        bigint  not null check (worst_days >= 0),
    written_off       integer not null check (written_off >= 0),
    contributions     bigint  not null,
    savings           bigint  not null,
    weights           text[]  not null check (weights <@ array['FOR', 'AGAINST']),
    codes             text[]  not null check (cardinality(codes) = cardinality(weights)),
    arguments         text[]  not null check (cardinality(arguments) = cardinality(weights)),
    primary key (cooperative_id, number, place),
    foreign key (cooperative_id, number) references origination.application (cooperative_id, number)
);

-- Nobody votes twice on an evaluation: neither as a user nor as the person she is.
create table origination.vote (
    cooperative_id uuid        not null,
    number         bigint      not null,
    evaluation     integer     not null,
    voter_id       uuid        not null,
    party_id       uuid        not null,
    on_day         date        not null,
    choice         text        not null check (choice in ('FOR', 'AGAINST', 'RECUSED')),
    reason         text        not null check (length(reason) <= 500 and (choice = 'FOR' or reason <> '')),
    recorded_at    timestamptz not null default clock_timestamp(),
    primary key (cooperative_id, number, evaluation, voter_id),
    unique (cooperative_id, number, evaluation, party_id),
    foreign key (cooperative_id, number, evaluation)
        references origination.evaluation (cooperative_id, number, place)
);

-- Which person somebody is who decides; not said by herself.
create table origination.decider (
    cooperative_id uuid        not null,
    actor_id       uuid        not null,
    party_id       uuid        not null,
    said_by        uuid        not null check (said_by <> actor_id),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, actor_id)
);

call platform.guard('origination.application');
call platform.guard('origination.budget_line');
call platform.guard('origination.visit');
call platform.guard('origination.evaluation');
call platform.guard('origination.vote');
call platform.guard('origination.decider');
grant select, insert on origination.application, origination.budget_line, origination.visit, origination.evaluation,
    origination.vote, origination.decider to milpa_app;
grant update (taken_by, product, currency, amount, instalments, grace_principal, grace_interest, plan_due,
    plan_principal, purpose, activity, stage, level, decided_on, minutes, resolution, expires_on, withdrawn_on,
    withdrawn_reason, disbursed_on, loan_number, disburse_request_id) on origination.application to milpa_app;
grant delete on origination.budget_line to milpa_app;
grant update (party_id, said_by) on origination.decider to milpa_app;
