-- Searching all cooperatives at once: indexes that begin with what is searched for, and what such a search may see.
create index word_of_network on parties.word (word, cooperative_id, party_id);
create index document_of_network on parties.document (key) include (cooperative_id, party_id) where is_current;
grant usage on schema parties to milpa_network;
grant select (cooperative_id, party_id, word) on parties.word to milpa_network;
grant select (cooperative_id, party_id, full_name, words) on parties.party to milpa_network;
grant select (cooperative_id, party_id, key, is_current) on parties.document to milpa_network;
grant select (cooperative_id, party_id, current_id) on parties.alias to milpa_network;
call platform.show_to_network('parties.word');
call platform.show_to_network('parties.party');
call platform.show_to_network('parties.document');
call platform.show_to_network('parties.alias');
