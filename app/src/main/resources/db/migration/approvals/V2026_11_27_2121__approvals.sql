-- What somebody asked for and may not do alone, and what somebody else said. Written by module "approvals" only.
create schema approvals;
grant usage on schema approvals to milpa_app;

-- mark: of all that was asked, so that a yes to one thing is no yes to another. Amounts in minor units.
create table approvals.approval (
    cooperative_id  uuid        not null,
    approval_id     uuid        not null,
    request_id      uuid        not null,
    mark            text        not null check (length(mark) between 1 and 100),
    act             text        not null check (length(act) between 1 and 60),
    subject         text        not null check (length(subject) between 1 and 200),
    amount          bigint      not null check (amount > 0),
    currency        char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    branch_id       uuid        not null,
    business_date   date        not null,
    asked_by        uuid        not null,
    asked_at        timestamptz not null,
    asked_reason    text        not null check (length(asked_reason) <= 200),
    decided_by      uuid        check (decided_by <> asked_by),
    decided_at      timestamptz,
    granted         boolean,
    decision_reason text        check (length(decision_reason) <= 200),
    primary key (cooperative_id, approval_id),
    unique (cooperative_id, request_id, mark),
    check ((decided_by is null) = (decided_at is null)),
    check ((decided_by is null) = (granted is null)),
    check ((decided_by is null) = (decision_reason is null))
);
create index approval_by_day on approvals.approval (cooperative_id, business_date, asked_at);

call platform.guard('approvals.approval');
grant select, insert on approvals.approval to milpa_app;
grant update (decided_by, decided_at, granted, decision_reason) on approvals.approval to milpa_app;
