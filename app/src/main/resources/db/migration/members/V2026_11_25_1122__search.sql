-- What a search of all cooperatives may see of the register: under which number someone is known where.
create index member_number_of_network on members.member (number, cooperative_id);
grant usage on schema members to milpa_network;
grant select (cooperative_id, member_id, party_id, number) on members.member to milpa_network;
call platform.show_to_network('members.member');
