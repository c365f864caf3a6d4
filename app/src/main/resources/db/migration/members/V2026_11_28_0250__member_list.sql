-- The list of members is read in pieces that follow a number, letter by letter, whatever collation the database has.
create index member_by_number on members.member (cooperative_id, number collate "C");
-- A case instead of coalesce: that is looked up by an index below row-level security, too.
create index member_by_joining on members.member
    (cooperative_id, (case when joined_on is null then date '0001-01-01' else joined_on end), number collate "C");
-- Few are minors, bodies, or have left: a page of them does not read over all the others.
create index member_of_rarer_kind on members.member (cooperative_id, kind, number collate "C") where kind <> 'person';
create index membership_ended on members.membership (cooperative_id, member_id) where state <> 'ACTIVE';
