-- What each cooperative has decided; a value holds from its first day until the next one's.
create table platform.setting (
    cooperative_id uuid not null,
    name           text not null check (length(name) between 1 and 100),
    valid_from     date not null,
    value          text not null check (length(value) <= 1000),
    source         text not null check (length(source) between 1 and 200),
    status         text not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    primary key (cooperative_id, name, valid_from)
);
call platform.guard('platform.setting');
grant select, insert, update on platform.setting to milpa_app;

-- Days a cooperative keeps besides the public ones, which come with the program. Columns as in holidays.csv.
create table platform.own_day (
    cooperative_id uuid not null,
    rule           text not null check (rule ~ '^(--\d\d-\d\d|\d{4}-\d\d-\d\d|EASTER[+-]\d{1,3})$'),
    valid_from     date not null,
    valid_to       date not null check (valid_to >= valid_from),
    area           text not null check (area ~ '^[A-Z]{2}(-[0-9]{2,8})?$'),
    moved          text not null check (length(moved) <= 100),
    part           text not null check (part in ('WHOLE', 'AFTERNOON')),
    spanish        text not null check (length(spanish) between 1 and 100),
    english        text not null check (length(english) between 1 and 100),
    source         text not null check (length(source) between 1 and 200),
    status         text not null check (status in ('CONFIRMED', 'UNCONFIRMED')),
    primary key (cooperative_id, rule, valid_from)
);
call platform.guard('platform.own_day');
grant select, insert, update on platform.own_day to milpa_app;
