-- Whoever holds a power sees on her own page what it is about.
create index mandate_of_party on members.mandate (cooperative_id, party_id);
