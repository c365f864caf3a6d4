-- A member is a person or body of the parties; the same one may be a member again later, under another number.
alter table members.member add column party_id uuid;
update members.member set party_id = member_id;
alter table members.member alter column party_id set not null;
create index member_by_party on members.member (cooperative_id, party_id);
