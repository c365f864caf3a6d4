-- Which steps of a day's close are done. Written in the transaction of the step: it is done if and only if it says so.
create schema close;
grant usage on schema close to milpa_app;

create table close.step (
    cooperative_id uuid        not null,
    business_date  date        not null,
    step           text        not null check (length(step) between 1 and 60),
    affected       bigint      not null check (affected >= 0),
    words          text        not null check (length(words) <= 400),
    took_micros    bigint      not null check (took_micros >= 0),
    done_at        timestamptz not null default now(),
    primary key (cooperative_id, business_date, step)
);
call platform.guard('close.step');
grant select, insert on close.step to milpa_app;
