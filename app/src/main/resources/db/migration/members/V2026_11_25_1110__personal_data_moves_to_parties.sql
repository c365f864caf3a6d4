-- What the register said about people moves to the parties: personal data has one home. The register keeps under which
-- number the cooperative knows a member, since when, as what, and who acts for her.
-- The owner of the tables sees no cooperative's rows while the policies are forced on it.
alter table members.member no force row level security;
alter table parties.party no force row level security;
alter table parties.document no force row level security;
alter table parties.guardianship no force row level security;
alter table parties.word no force row level security;

-- As Folding does it in Java: without accents, lower case, no apostrophes inside words.
create function parties.folded(text) returns text
    language sql immutable
    return btrim(regexp_replace(regexp_replace(
        regexp_replace(normalize(lower($1), NFD), '[\u0300-\u036f''’ʼ`´]', '', 'g'),
        '[^[:alnum:]]+', ' ', 'g'), '\s+', ' ', 'g'));

insert into parties.party (cooperative_id, party_id, kind, full_name, given_names, paternal_surname, maternal_surname,
    married_surname, birth_date, sex, district, municipality, phone, words)
select cooperative_id, party_id, case kind when 'organisation' then 'organisation' else 'person' end, name, '', '', '',
    '', birth_date, sex, district, municipality, phone, parties.folded(name)
from members.member;

insert into parties.word (cooperative_id, word, party_id)
select distinct p.cooperative_id, left(w.word, 40), p.party_id
from parties.party p, unnest(string_to_array(p.words, ' ')) as w (word)
where w.word <> '';

insert into parties.document (cooperative_id, party_id, rank, type, number, series, key, checked)
select cooperative_id, party_id, 1, document_type, document_number, '',
    upper(regexp_replace(document_number, '[^[:alnum:]]', '', 'g')), false
from members.member where document_type <> '' or document_number <> '';

insert into parties.guardianship (cooperative_id, ward_id, guardian_id)
select m.cooperative_id, m.party_id, g.party_id
from members.member m
join members.member g on g.cooperative_id = m.cooperative_id and g.member_id = m.guardian_id;

drop function parties.folded(text);
alter table members.member
    drop column name, drop column birth_date, drop column sex, drop column district, drop column municipality,
    drop column document_type, drop column document_number, drop column phone;

alter table members.member force row level security;
alter table parties.party force row level security;
alter table parties.document force row level security;
alter table parties.guardianship force row level security;
alter table parties.word force row level security;
