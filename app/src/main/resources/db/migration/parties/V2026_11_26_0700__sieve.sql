-- Beside each word of a name, which beginnings all words of that name have, as bits (Sieve in Java): a search for
-- several common words passes over the names that lack one without reading them.
alter table parties.word no force row level security;

-- Without indexes while all rows are written anew.
alter table parties.word drop constraint word_pkey;
drop index parties.word_of_network;
alter table parties.word add column sieve bigint;

-- The first letter, the first two, three and four of each word, each as one of 61 bits.
with spelt as (
    select d.word, bit_or(1::bigint << (b.mixed % 61)::integer) as bits
    from (select distinct word from parties.word) as d
    cross join generate_series(1, least(length(d.word), 4)) as l (length)
    cross join lateral (
        select sum(ascii(substr(d.word, i, 1)) * (array[1, 37, 1369, 50653]::bigint[])[l.length - i + 1]) as mixed
        from generate_series(1, l.length) as i) as b
    group by d.word
), name as (
    select w.cooperative_id, w.party_id, bit_or(spelt.bits) as bits
    from parties.word w join spelt on spelt.word = w.word
    group by w.cooperative_id, w.party_id
)
update parties.word w set sieve = name.bits
from name where w.cooperative_id = name.cooperative_id and w.party_id = name.party_id;
alter table parties.word alter column sieve set not null;

-- Searches read the indexes alone.
alter table parties.word add constraint word_pkey primary key (cooperative_id, word, party_id) include (sieve);
create index word_of_network on parties.word (word, cooperative_id, party_id) include (sieve);
grant select (sieve) on parties.word to milpa_network;

alter table parties.word force row level security;
