-- Who receives what of a contract when its owner dies, and who may act on her accounts. A contract is an account of the
-- books or, without one, membership itself. Versions are added and never changed; the last one holds.
create table members.designation (
    cooperative_id uuid        not null,
    designation_id uuid        not null,
    request_id     uuid        not null,
    member_id      uuid        not null,
    account_id     uuid,
    from_on        date        not null,
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, designation_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id)
);
create index designation_of_member on members.designation (cooperative_id, member_id, designation_id);

create table members.beneficiary (
    cooperative_id uuid          not null,
    designation_id uuid          not null,
    party_id       uuid          not null,
    percent        numeric(5, 2) not null check (percent > 0 and percent <= 100),
    receiver_id    uuid          check (receiver_id <> party_id),
    primary key (cooperative_id, designation_id, party_id),
    foreign key (cooperative_id, designation_id) references members.designation (cooperative_id, designation_id)
);

-- The shares of a designation are whole, looked at when its transaction ends.
create function members.refuse_unless_whole() returns trigger
    language plpgsql as $$
begin
    if (select sum(b.percent) from members.beneficiary b
        where b.cooperative_id = new.cooperative_id and b.designation_id = new.designation_id) <> 100 then
        raise exception 'Shares of designation % are not 100', new.designation_id;
    end if;
    return null;
end $$;
create constraint trigger shares_are_whole after insert on members.beneficiary
    deferrable initially deferred for each row execute function members.refuse_unless_whole();

create table members.mandate (
    cooperative_id uuid        not null,
    mandate_id     uuid        not null,
    request_id     uuid        not null,
    member_id      uuid        not null,
    account_id     uuid,
    kind           text        not null check (kind in ('JOINT_BOTH', 'JOINT_EITHER', 'ATTORNEY', 'AUTHORISED')),
    party_id       uuid        not null,
    scope          text        not null check (scope in ('ALL', 'WITHDRAWALS', 'ENQUIRIES')),
    amount_max     bigint      check (amount_max > 0),
    currency       char(3)     check (currency ~ '^[A-Z]{3}$'),
    from_on        date        not null,
    to_on          date        check (to_on >= from_on),
    revoked_on     date        check (revoked_on >= from_on),
    revoked_for    text        not null default '' check (length(revoked_for) <= 200),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, mandate_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id),
    check (kind not in ('JOINT_BOTH', 'JOINT_EITHER') or account_id is not null),
    check ((amount_max is null) = (currency is null)),
    check (amount_max is null or kind = 'ATTORNEY'),
    check ((revoked_on is null) = (revoked_for = ''))
);
create index mandate_of_member on members.mandate (cooperative_id, member_id);

call platform.guard('members.designation');
call platform.guard('members.beneficiary');
call platform.guard('members.mandate');
grant select, insert on members.designation, members.beneficiary, members.mandate to milpa_app;
grant update (revoked_on, revoked_for) on members.mandate to milpa_app;
