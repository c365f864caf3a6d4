-- Accounts whose movements a country does not tax for what they are used for, such as the payment of salaries, since when
-- and on whose word. operation: what the tax module calls such a movement.
create table savings.movement_exemption (
    cooperative_id uuid not null,
    account_id     uuid not null,
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    request_id     uuid not null,
    ended_by       uuid,
    operation      text not null check (operation ~ '^[a-z][a-z0-9.-]{0,59}$'),
    source         text not null check (length(source) between 1 and 200),
    status         text not null check (status in ('confirmed', 'unconfirmed')),
    primary key (cooperative_id, account_id, valid_from),
    unique (cooperative_id, request_id),
    unique (cooperative_id, ended_by),
    check ((valid_to is null) = (ended_by is null)),
    foreign key (cooperative_id, account_id) references savings.account (cooperative_id, account_id)
);
create unique index movement_exemption_standing on savings.movement_exemption (cooperative_id, account_id)
    where valid_to is null;

call platform.guard('savings.movement_exemption');
grant select, insert on savings.movement_exemption to milpa_app;
grant update (valid_to, ended_by) on savings.movement_exemption to milpa_app;
