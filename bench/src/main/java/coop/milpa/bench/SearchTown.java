package coop.milpa.bench;

import coop.milpa.kernel.CooperativeId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 2,000,000 members in 325 cooperatives, the largest with a fifth. Names are drawn as they are spread in Guatemala and
 * Peru: a few very common, a long tail; two surnames each. All by a seed, inside the database. Rows are written without
 * their indexes, which are made afterwards.
 */
final class SearchTown {

    static final int MEMBERS = 2_000_000;
    static final int LARGEST = 400_000;
    private static final Pattern END = Pattern.compile(";\n");

    private SearchTown() {}

    /** Without an index while a table is filled: what takes it away, and what makes it again. */
    private record Index(String drop, String make) {}

    /** As the owner, whom triggers of foreign keys do not stop meanwhile. The others are in no register. */
    static void fill(Connection owner, CooperativeId largest) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    create table public.bench_place as
                    select n as place, case when n = 0 then '%s' else gen_random_uuid() end as id
                    from generate_series(0, 324) n
                    """.formatted(largest));
            run(statement, PEOPLE);
            List<Index> indexes = indexes(statement);
            for (Index index : indexes) {
                statement.execute(index.drop());
            }
            run(statement, ROWS);
            for (Index index : indexes) {
                statement.execute(index.make());
            }
            run(statement, AFTER);
        }
    }

    private static void run(Statement statement, String steps) throws SQLException {
        String all = steps.replace("MEMBERS", "" + MEMBERS).replace("LARGEST", "" + LARGEST);
        for (String step : END.splitAsStream(all).toList()) {
            statement.execute(step);
        }
    }

    private static List<Index> indexes(Statement statement) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) {
                indexes.add(new Index(rows.getString(1), rows.getString(2)));
            }
        }
        return indexes;
    }

    private static final String INDEXES = """
            with filled as (select unnest(array['parties.word', 'parties.document']::regclass[]) as id)
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
                    pg_get_constraintdef(c.oid))
            from pg_constraint c join filled on filled.id = c.conrelid
            where c.contype in ('p', 'u')
            union all
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i join filled on filled.id = i.indrelid
            where not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """;

    private static final String PEOPLE = """
            select setseed(0.5);
            set session_replication_role = replica;
            set work_mem = '256MB';
            set maintenance_work_mem = '512MB';
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
            create table public.bench_name as
            select d.name, d.word, bit_or(1::bigint << (b.mixed % 61)::integer) as sieve
            from (select name, regexp_replace(normalize(lower(name), NFD), '[\\u0300-\\u036f]', '', 'g') as word
                  from (select name from public.bench_given union select name from public.bench_family) as n) as d
            cross join generate_series(1, 4) as l (length)
            cross join lateral (
                select sum(ascii(substr(d.word, i, 1)) * (array[1, 37, 1369, 50653]::bigint[])[l.length - i + 1])
                    as mixed
                from generate_series(1, l.length) as i) as b
            where l.length <= length(d.word)
            group by d.name, d.word;
            create unlogged table public.bench_drawn as
            select n, case when n <= LARGEST then 0 else 1 + floor(324 * power(random(), 2.5))::int end as place,
                1 + floor(40 * power(random(), 2.2))::int as g1, 1 + floor(40 * power(random(), 1.8))::int as g2,
                case when random() < 0.7 then 1 + floor(40 * power(random(), 2))::int
                    else 41 + floor(4000 * random())::int end as f1,
                case when random() < 0.7 then 1 + floor(40 * power(random(), 2))::int
                    else 41 + floor(4000 * random())::int end as f2
            from generate_series(1, MEMBERS) n;
            analyze public.bench_place, public.bench_given, public.bench_family, public.bench_name,
                public.bench_drawn;
            create unlogged table public.bench_member as
            select m.n, c.id, uuidv7() as party, row_number() over (partition by m.place order by m.n) as number,
                concat_ws(' ', a.name, b.name, e.name, f.name) as name, array[a.word, b.word, e.word, f.word] as words,
                a.sieve | b.sieve | e.sieve | f.sieve as sieve
            from public.bench_drawn m
            join public.bench_place c using (place)
            join public.bench_given g on g.n = m.g1 join public.bench_name a on a.name = g.name
            join public.bench_given h on h.n = m.g2 join public.bench_name b on b.name = h.name
            join public.bench_family i on i.n = m.f1 join public.bench_name e on e.name = i.name
            join public.bench_family j on j.n = m.f2 join public.bench_name f on f.name = j.name;
            analyze public.bench_member
            """;

    private static final String ROWS = """
            insert into parties.party (cooperative_id, party_id, kind, full_name, given_names, paternal_surname,
                maternal_surname, married_surname, birth_date, sex, district, municipality, phone, words)
            select id, party, 'person', name, '', '', '', '', '1980-01-01', 'F', 'Zona 1', '', '',
                array_to_string(words, ' ')
            from public.bench_member order by n;
            insert into parties.word (cooperative_id, word, party_id, sieve)
            select distinct m.id, w.word, m.party, m.sieve from public.bench_member m, unnest(m.words) as w (word);
            insert into parties.document (cooperative_id, party_id, rank, type, number, series, key, checked)
            select id, party, 1, 'DPI', '9' || lpad(n::text, 12, '0'), 'GT-CUI', '9' || lpad(n::text, 12, '0'), true
            from public.bench_member;
            insert into members.member (cooperative_id, member_id, number, kind, joined_on, party_id)
            select id, party, number::text, 'person', '2020-01-01', party from public.bench_member order by n
            """;

    private static final String AFTER = """
            vacuum analyze parties.party;
            vacuum analyze parties.word;
            vacuum analyze parties.document;
            vacuum analyze members.member;
            checkpoint;
            set session_replication_role = origin
            """;
}
