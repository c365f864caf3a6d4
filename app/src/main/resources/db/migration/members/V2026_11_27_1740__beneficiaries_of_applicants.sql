-- Whom an applicant names for when she is a member: three arrays of one length, shares of 100 together or none. When she
-- is admitted they become a designation of her membership, under the application's own id.
create function members.are_whole(percents numeric[]) returns boolean
    language sql immutable
    return (select coalesce(sum(p), 100) = 100 and coalesce(min(p), 1) > 0 from unnest(percents) p);

alter table members.application
    add column beneficiaries uuid[] not null default '{}',
    add column percents numeric(5, 2)[] not null default '{}',
    add column receivers uuid[] not null default '{}',
    add constraint beneficiaries_have_shares check (
        cardinality(beneficiaries) <= 20
        and cardinality(percents) = cardinality(beneficiaries)
        and cardinality(receivers) = cardinality(beneficiaries)
        and members.are_whole(percents));
