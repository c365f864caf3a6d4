-- Papers that were printed, the code that each is checked by, and each print. Written by module "papers" only.
create schema papers;
grant usage on schema papers to milpa_app;

-- What makes a paper this one is a key: asked for again it is the same, under the same code. amounts: minor units, each
-- in the currency of its place; none where the paper says no amount. subject: how its module finds what it is about.
create table papers.paper (
    cooperative_id uuid        not null,
    code           text        not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    kind           text        not null check (kind ~ '^[a-z]+(\.[a-z-]+)+$' and length(kind) <= 60),
    subject        text        not null check (length(subject) between 1 and 200),
    dated          date        not null,
    currencies     text[]      not null,
    amounts        bigint[]    not null,
    issued_at      timestamptz not null,
    issued_by      uuid        not null,
    primary key (cooperative_id, code),
    unique (cooperative_id, kind, subject, dated, currencies, amounts),
    check (cardinality(currencies) = cardinality(amounts) and cardinality(amounts) <= 20)
);

-- Each time it was printed; the first is the original. None of papers whose module counts their prints itself.
create table papers.print (
    cooperative_id uuid        not null,
    code           text        not null,
    number         integer     not null check (number > 0),
    printed_at     timestamptz not null,
    printed_by     uuid        not null,
    primary key (cooperative_id, code, number),
    foreign key (cooperative_id, code) references papers.paper (cooperative_id, code)
);

call platform.guard('papers.paper');
call platform.guard('papers.print');
grant select, insert on papers.paper, papers.print to milpa_app;
