-- The cooperatives of the network and their branches. These two tables are the network's: whoever works for one
-- cooperative must be able to find another, so no row policy guards them. They say nothing about people or money.
create schema registry;
grant usage on schema registry to milpa_app;

create table registry.cooperative (
    cooperative_id uuid    not null,
    code           text    not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    name           text    not null check (length(name) between 1 and 200),
    country        char(2) not null check (country ~ '^[A-Z]{2}$'),
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    zone           text    not null check (length(zone) between 1 and 60),
    template       text    not null check (length(template) between 1 and 60),
    federation     text    check (length(federation) between 1 and 200),
    books_from     date    not null check (books_from >= date '1900-01-01'),
    primary key (cooperative_id),
    constraint cooperative_code unique (code)
);

create table registry.branch (
    cooperative_id uuid not null,
    branch_id      uuid not null,
    code           text not null check (code ~ '^[A-Za-z0-9]{1,10}$'),
    name           text not null check (length(name) between 1 and 100),
    primary key (cooperative_id, branch_id),
    unique (cooperative_id, code),
    foreign key (cooperative_id) references registry.cooperative (cooperative_id)
);

grant select, insert on registry.cooperative, registry.branch to milpa_app;
