package coop.milpa.bench;

import coop.milpa.kernel.CooperativeId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * 2,000,000 members in 325 cooperatives, the largest with a fifth. Names are drawn as they are spread in Guatemala and
 * Peru: a few very common, a long tail; two surnames each. All by a seed, inside the database.
 */
@SuppressWarnings("InlineFormatString") // statements stand apart from what runs them
final class SearchTown {

    private static final int MEMBERS = 2_000_000;
    private static final int LARGEST = 400_000;
    private static final Pattern END = Pattern.compile(";\n");

    private SearchTown() {}

    /** As the owner; indexes are made after the rows. */
    static void fill(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String steps = STEPS.formatted(MEMBERS, LARGEST);
            for (String step : END.splitAsStream(steps).toList()) {
                statement.execute(step);
            }
        }
    }

    static CooperativeId largest(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select id from public.bench_place where place = 0")) {
            row.next();
            return new CooperativeId(row.getObject(1, UUID.class));
        }
    }

    private static final String STEPS = """
            select setseed(0.5);
            create table public.bench_place as select n as place, gen_random_uuid() as id
            from generate_series(0, 324) n;
            create table public.bench_given (n serial, name text);
            insert into public.bench_given (name) select unnest(array['María','José','Juan','Ana','Luis','Carlos',
            'Rosa','Pedro','Manuel','Marta','Mario','Miguel','Carmen','Jorge','Julia','Martín','Elena','Santos',
            'Tomás','Josefa','Mateo','Lucía','Domingo','Isabel','Diego','Catarina','Pascual','Petrona','Víctor',
            'Gloria','Percy','Yolanda','Wilmer','Flor','Edwin','Nélida','Rigoberto','Teodora','Saúl','Zoila']);
            create table public.bench_family (n serial, name text);
            insert into public.bench_family (name) select unnest(array['López','García','Pérez','Hernández','Morales',
            'Quispe','Flores','Rodríguez','González','Ramírez','Mamani','Sánchez','Gómez','Vásquez','Castillo','Rojas',
            'Huamán','Reyes','Díaz','Chávez','Condori','Méndez','Ajú','Tzoc','Batz','Xicará','Chocooj','Caal','Pop',
            'Ixcoy','Tum','Sacalxot','Yupanqui','Ccori','Apaza','Choque','Zúñiga','Álvarez','Ñahui','Mejía']);
            insert into public.bench_family (name)
            select initcap(translate(substr(md5(n::text), 1, 7), '0123456789', 'aeioulnrst'))
            from generate_series(1, 4000) n;
            create table public.bench_member as
            select n, gen_random_uuid() as party,
                case when n <= %2$d then 0 else 1 + floor(324 * power(random(), 2.5))::int end as place,
                1 + floor(40 * power(random(), 2.2))::int as g1, 1 + floor(40 * power(random(), 1.8))::int as g2,
                case when random() < 0.7 then 1 + floor(40 * power(random(), 2))::int
                    else 41 + floor(4000 * random())::int end as f1,
                case when random() < 0.7 then 1 + floor(40 * power(random(), 2))::int
                    else 41 + floor(4000 * random())::int end as f2
            from generate_series(1, %1$d) n;
            alter table parties.party no force row level security;
            alter table parties.word no force row level security;
            alter table parties.document no force row level security;
            alter table members.member no force row level security;
            drop index parties.word_of_network;
            insert into parties.party (cooperative_id, party_id, kind, full_name, given_names, paternal_surname,
                maternal_surname, married_surname, birth_date, sex, district, municipality, phone, words)
            select c.id, m.party, 'person', named.name, '', '', '', '', '1980-01-01', 'F', 'Zona 1', '', '',
                regexp_replace(normalize(lower(named.name), NFD), '[\\u0300-\\u036f]', '', 'g')
            from public.bench_member m
            join public.bench_place c using (place)
            join public.bench_given a on a.n = m.g1 join public.bench_given b on b.n = m.g2
            join public.bench_family e on e.n = m.f1 join public.bench_family f on f.n = m.f2
            cross join lateral (select concat_ws(' ', a.name, b.name, e.name, f.name) as name) named;
            insert into parties.word (cooperative_id, word, party_id)
            select distinct p.cooperative_id, w.word, p.party_id
            from parties.party p, unnest(string_to_array(p.words, ' ')) as w (word) order by 1, 2, 3;
            create index word_of_network on parties.word (word, cooperative_id, party_id);
            insert into parties.document (cooperative_id, party_id, rank, type, number, series, key, checked)
            select c.id, m.party, 1, 'DPI', '9' || lpad(m.n::text, 12, '0'), 'GT-CUI',
                '9' || lpad(m.n::text, 12, '0'), true
            from public.bench_member m join public.bench_place c using (place);
            insert into members.member (cooperative_id, member_id, number, kind, joined_on, party_id)
            select c.id, m.party, m.n::text, 'person', '2020-01-01', m.party
            from public.bench_member m join public.bench_place c using (place);
            vacuum analyze parties.party;
            vacuum analyze parties.word;
            vacuum analyze parties.document;
            vacuum analyze members.member;
            alter table parties.party force row level security;
            alter table parties.word force row level security;
            alter table parties.document force row level security;
            alter table members.member force row level security;
            """;
}
