package coop.milpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.platform.database.DatabaseAddress;
import coop.milpa.platform.database.TestServer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What migrations promise to those who have rows already: a database is stopped before the first migration that moves
 * any, filled as the program of then would have, and brought to today.
 */
class OldRowsTests {

    /** The last migration of the first days: people are members, a federation is a text, a rate is one number. */
    private static final String BEFORE = "2026.11.22.1500";

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();
    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID FIRM = UUID.randomUUID();
    private static final UUID NEIGHBOUR = UUID.randomUUID();

    private static final DatabaseAddress DATABASE = TestServer.freshDatabase();
    private static final JdbcClient OWNER =
            JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()));

    @BeforeAll
    static void aDatabaseWithRowsIsBroughtToToday() {
        TestServer.migrations(DATABASE).target(BEFORE).load().migrate();
        people();
        products();
        charts();
        TestServer.migrations(DATABASE).load().migrate();
    }

    private static void people() {
        OWNER.sql("""
                        insert into registry.cooperative (cooperative_id, code, name, country, currency, zone,
                            template, federation, books_from)
                        values (:here, 'aqui', 'Aquí', 'GT', 'GTQ', 'America/Guatemala', 'gt', 'La Unión',
                                '2020-01-01'),
                            (:there, 'alla', 'Allá', 'PE', 'PEN', 'America/Lima', 'pe', null, '2021-01-01')
                        """).param("here", HERE).param("there", THERE).update();
        OWNER.sql("""
                        insert into members.member (cooperative_id, member_id, number, name, kind, birth_date, sex,
                            district, municipality, document_type, document_number, joined_on, phone, guardian_id)
                        values (:here, :mother, '1', 'María Zúñiga K''iche''', 'person', '1980-02-29', 'F', 'Zona 1',
                                'Cobán', 'DPI', '2987 65432 0101', '2020-05-01', '5555-0000', null),
                            (:here, :child, '2', 'Ana Zúñiga', 'minor', '2018-01-31', '', '', '', '', '', null, '',
                                :mother),
                            (:here, :firm, '3', 'Café & Cía. S.A.', 'organisation', null, '', '', '', 'NIT',
                                '123456-K', '2021-01-01', '', null),
                            (:there, :neighbour, '1', 'María Zúñiga', 'person', '1990-01-01', 'F', '', '', 'DNI',
                                '12345678', '2021-01-01', '', null)
                        """)
                .param("here", HERE)
                .param("there", THERE)
                .param("mother", MOTHER)
                .param("child", CHILD)
                .param("firm", FIRM)
                .param("neighbour", NEIGHBOUR)
                .update();
    }

    /** One as its template was then, and one that a cooperative has made its own. */
    private static void charts() {
        OWNER.sql("""
                        insert into ledger.chart (cooperative_id, code, name_es, name_en, class, side, kind,
                            pearls_line, valid_from, status, source)
                        values (:here, '101105', 'Efectivo en tránsito', 'Cash in transit', 'ASSET', 1, 'POOLED',
                                'cash', '1900-01-01', 'unconfirmed', 'a template'),
                            (:there, '101105', 'Caja chica', 'Petty cash', 'ASSET', 1, 'POOLED', 'cash',
                                '1900-01-01', 'unconfirmed', 'its own')
                        """).param("here", HERE).param("there", THERE).update();
    }

    private static void products() {
        OWNER.sql("""
                        insert into savings.product (cooperative_id, code, name_es, name_en)
                        values (:here, 'demand', 'A la vista', 'Demand')
                        """).param("here", HERE).update();
        OWNER.sql("""
                        insert into savings.product_version (cooperative_id, product, currency, valid_from,
                            annual_rate, year_days, posting, withholding, status, source)
                        values (:here, 'demand', 'GTQ', '2020-01-01', 4.25, '365', 'MONTHLY', 10, 'unconfirmed', 'x')
                        """).param("here", HERE).update();
        OWNER.sql("""
                        insert into savings.accrual (cooperative_id, product, currency, business_date, base,
                            annual_rate, year_days, exact, booked, entry_id)
                        values (:here, 'demand', 'GTQ', '2026-01-01', 100000, 4.25, 365, 0.1164383562, 12, :entry)
                        """).param("here", HERE).param("entry", UUID.randomUUID()).update();
        UUID account = UUID.randomUUID();
        OWNER.sql("""
                        insert into savings.account (cooperative_id, account_id, number, owner_id, authorised, product,
                            currency, opened_on)
                        values (:here, :account, 'A1', :mother, '{}', 'demand', 'GTQ', '2020-05-01')
                        """)
                .param("here", HERE)
                .param("account", account)
                .param("mother", MOTHER)
                .update();
        OWNER.sql("""
                        insert into savings.carried (cooperative_id, account_id, earned_from, earned_to, balance_days,
                            annual_rate, year_days)
                        values (:here, :account, '2026-01-01', '2026-01-31', 3100000, 4.25, 365)
                        """).param("here", HERE).param("account", account).update();
    }

    @Test
    void everyMemberIsAPartyWithTheNameSheHad() {
        assertThat(OWNER.sql("""
                                select p.party_id, p.kind, p.full_name, p.birth_date, p.municipality, p.phone, p.words
                                from members.member m join parties.party p using (cooperative_id, party_id)
                                where p.party_id = m.member_id
                                """)
                        .query((row, n) -> tuple(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)))
                        .list())
                .containsExactlyInAnyOrder(
                        tuple(
                                MOTHER,
                                "person",
                                "María Zúñiga K'iche'",
                                LocalDate.of(1980, 2, 29),
                                "Cobán",
                                "5555-0000",
                                "maria zuniga kiche"),
                        tuple(CHILD, "person", "Ana Zúñiga", LocalDate.of(2018, 1, 31), "", "", "ana zuniga"),
                        tuple(FIRM, "organisation", "Café & Cía. S.A.", null, "", "", "cafe cia s a"),
                        tuple(NEIGHBOUR, "person", "María Zúñiga", LocalDate.of(1990, 1, 1), "", "", "maria zuniga"));
    }

    @Test
    void theRegisterKeepsNumberKindDayAndGuardian() {
        assertThat(OWNER.sql("""
                                select m.number, m.kind, m.joined_on, g.number from members.member m
                                left join members.member g
                                    on g.cooperative_id = m.cooperative_id and g.member_id = m.guardian_id
                                where m.cooperative_id = :here
                                """)
                        .param("here", HERE)
                        .query((row, n) -> tuple(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4)))
                        .list())
                .containsExactlyInAnyOrder(
                        tuple("1", "person", LocalDate.of(2020, 5, 1), null),
                        tuple("2", "minor", null, "1"),
                        tuple("3", "organisation", LocalDate.of(2021, 1, 1), null));
        assertThat(OWNER.sql("select ward_id, guardian_id from parties.guardianship")
                        .query((row, n) -> tuple(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list())
                .containsExactly(tuple(CHILD, MOTHER));
    }

    @Test
    void documentsAreKeptAsTheyWereSaidUnchecked() {
        assertThat(OWNER.sql("select party_id, type, number, key, checked from parties.document")
                        .query((row, n) -> tuple(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5)))
                        .list())
                .containsExactlyInAnyOrder(
                        tuple(MOTHER, "DPI", "2987 65432 0101", "2987654320101", false),
                        tuple(FIRM, "NIT", "123456-K", "123456K", false),
                        tuple(NEIGHBOUR, "DNI", "12345678", "12345678", false));
    }

    /** The bits are reckoned by hand from the rule that the migration and the program each follow. */
    @Test
    void oldNamesCanBeSearched() {
        assertThat(OWNER.sql("select party_id, word from parties.word where word >= 'z' collate \"C\"")
                        .query((row, n) -> tuple(row.getObject(1, UUID.class), row.getString(2)))
                        .list())
                .containsExactlyInAnyOrder(tuple(MOTHER, "zuniga"), tuple(CHILD, "zuniga"), tuple(NEIGHBOUR, "zuniga"));
        assertThat(OWNER.sql("select word, sieve from parties.word where party_id = :firm and word in ('s', 'cia')")
                        .param("firm", FIRM)
                        .query((row, n) -> tuple(row.getString(1), row.getLong(2)))
                        .list())
                .containsExactlyInAnyOrder(tuple("s", firmsSieve()), tuple("cia", firmsSieve()));
    }

    /** Of cafe, cia, s and a. */
    private static long firmsSieve() {
        long bits = 0;
        for (long mixed : new long[] {
            'c',
            'c' * 37 + 'a',
            ('c' * 37 + 'a') * 37 + 'f',
            (('c' * 37 + 'a') * 37 + 'f') * 37 + 'e',
            'c' * 37 + 'i',
            ('c' * 37 + 'i') * 37 + 'a',
            's',
            'a'
        }) {
            bits |= 1L << mixed % 61;
        }
        return bits;
    }

    @Test
    void aRateBecomesItsOneTier() {
        assertThat(OWNER.sql("""
                                select tier_from[1], tier_rate[1], cardinality(tier_from), tier_method, base
                                from savings.product_version
                                """)
                        .query((row, n) -> tuple(
                                row.getLong(1),
                                row.getBigDecimal(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5)))
                        .list())
                .containsExactly(tuple(0L, new BigDecimal("4.25"), 1, "WHOLE_BALANCE", "DAILY_BALANCE"));
    }

    @Test
    void whatWasEarnedStaysTheSameFraction() {
        assertThat(OWNER.sql("select rated from savings.accrual")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("425000");
        assertThat(OWNER.sql("select numerator = denominator * 3100000 * 4.25 / 36500 from savings.carried")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void cashInTransitOfATemplateIsFoundByItsRoleAndNoOther() {
        assertThat(OWNER.sql("select cooperative_id from ledger.chart where role = 'CASH_IN_TRANSIT'")
                        .query(UUID.class)
                        .list())
                .containsExactly(HERE);
    }

    @Test
    void aChartOfATemplateGetsTheCodesOfTodayBesideItsOwnAndNoOtherDoes() {
        assertThat(OWNER.sql(
                                "select cooperative_id from ledger.chart where role = 'CHEQUES_IN_HAND' and code = '101109'")
                        .query(UUID.class)
                        .list())
                .containsExactly(HERE);
    }

    @Test
    void aFederationThatWasATextBecomesAnAffiliation() {
        assertThat(OWNER.sql("select cooperative_id, parent_name, begins from registry.affiliation")
                        .query((row, n) -> tuple(
                                row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)))
                        .list())
                .containsExactly(tuple(HERE, "La Unión", LocalDate.of(2020, 1, 1)));
    }

    @Test
    void rowPoliciesHoldAgainAfterwards() {
        assertThat(OWNER.sql("""
                                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where (n.nspname in ('members', 'parties', 'savings') or c.relname = 'chart')
                                    and c.relkind = 'r'
                                    and not c.relforcerowsecurity
                                """).query((row, n) -> row.getString(1)).list()).isEmpty();
    }
}
