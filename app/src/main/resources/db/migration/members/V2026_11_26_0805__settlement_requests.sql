-- Which request asked for a round of a settlement, so that asking again changes nothing. Older rounds have none.
alter table members.settlement_line add column request_id uuid;
