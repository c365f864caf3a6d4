-- How much an attorney may take on one day, and what she has taken: each taking stands beside the entry that paid it.
do $$
declare
    old text;
begin
    select conname into strict old from pg_constraint
    where conrelid = 'members.mandate'::regclass
        and pg_get_constraintdef(oid) = 'CHECK (((amount_max IS NULL) = (currency IS NULL)))';
    execute format('alter table members.mandate drop constraint %I', old);
end $$;
alter table members.mandate add column day_max bigint check (day_max > 0);
alter table members.mandate
    add constraint mandate_limits_have_a_currency
        check ((amount_max is null and day_max is null) = (currency is null)),
    add constraint mandate_limits_are_attorneys check (day_max is null or kind = 'ATTORNEY');

create table members.mandate_use (
    cooperative_id uuid    not null,
    entry_id       uuid    not null,
    mandate_id     uuid    not null,
    business_date  date    not null,
    amount         bigint  not null check (amount > 0),
    undone         boolean not null default false,
    primary key (cooperative_id, entry_id, mandate_id),
    foreign key (cooperative_id, mandate_id) references members.mandate (cooperative_id, mandate_id)
);
create index mandate_use_of_day on members.mandate_use (cooperative_id, mandate_id, business_date);

-- The second guard: whoever takes has waited for those who take at the same moment and been told; past that, nobody
-- passes a limit here.
create function members.refuse_over_mandate() returns trigger
    language plpgsql as $$
declare
    most members.mandate;
begin
    select * into strict most from members.mandate m
    where m.cooperative_id = new.cooperative_id and m.mandate_id = new.mandate_id for no key update;
    if new.amount > most.amount_max then
        raise exception 'More than mandate % allows at once', new.mandate_id using errcode = 'ML301';
    end if;
    if (select sum(u.amount) from members.mandate_use u
        where u.cooperative_id = new.cooperative_id and u.mandate_id = new.mandate_id
            and u.business_date = new.business_date and not u.undone) > most.day_max then
        raise exception 'More than mandate % allows on %', new.mandate_id, new.business_date using errcode = 'ML301';
    end if;
    return null;
end $$;
create trigger limits_hold after insert on members.mandate_use
    for each row execute function members.refuse_over_mandate();

call platform.guard('members.mandate_use');
grant select, insert on members.mandate_use to milpa_app;
grant update (undone) on members.mandate_use to milpa_app;
