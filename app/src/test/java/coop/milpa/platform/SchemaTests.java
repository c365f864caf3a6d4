package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every module's tables have in common, read from the catalog of the migrated database: a cooperative's rows are
 * told apart by key, guarded by row, and could be spread over machines by cooperative.
 */
@ModuleTest
class SchemaTests {

    /** Tables without a cooperative, and why each may be one. */
    private static final Set<String> OF_NO_COOPERATIVE = Set.of(
            // Flyway's own.
            "public.flyway_schema_history",
            // One process works for many cooperatives.
            "platform.process");

    /** Tables without a key, and why each may be one. */
    private static final Set<String> WITHOUT_KEY = Set.of(
            // Balances at the end of a day: whole days are appended and read by scan; an index would be most of the
            // work.
            "ledger.day_balance");

    /** Tables that list cooperatives, and why each shows all of them. */
    private static final Set<String> OF_THE_NETWORK = Set.of(
            // Each must find the others.
            "registry.cooperative",
            // Whoever tells other systems what happened must find where anybody wants to know.
            "ledger.listener");

    /** Keys by which the network finds a cooperative; on several machines their tables are copied to each. */
    private static final Set<String> KEYS_OF_THE_NETWORK = Set.of("registry.cooperative (registry.cooperative_code)");

    private static final String TABLES = """
            with ours as (
                select c.oid, n.nspname || '.' || c.relname as name, c.relkind, c.relispartition as is_part,
                       c.relrowsecurity and c.relforcerowsecurity as guarded, c.reloptions,
                       (select a.attnum from pg_attribute a
                        where a.attrelid = c.oid and a.attname = 'cooperative_id' and not a.attisdropped) as cooperative
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
                  and c.relkind in ('r', 'p', 'v', 'm')
            )
            """;

    private final TestDatabase.Owner owner;

    SchemaTests(TestDatabase.Owner owner) {
        this.owner = owner;
    }

    /** Tables that are made as time goes on are looked at too. */
    @BeforeEach
    void aMonthHasBegun() {
        owner.jdbc().sql("call ledger.make_partitions('2026-03-02')").update();
    }

    @Test
    void everyTableSaysWhoseItsRowsAre() {
        assertThat(names("select name from ours where relkind in ('r', 'p') and cooperative is null"))
                .isSubsetOf(OF_NO_COOPERATIVE);
    }

    /** Whoever asks for the days after one would read all that came since the last vacuum. */
    @Test
    void everySummaryIsKeptUpAsPagesFill() {
        List<String> neglected =
                owner.jdbc().sql("""
                        select c.relname from pg_class c join pg_am m on m.oid = c.relam
                        where m.amname = 'brin' and not coalesce(c.reloptions, '{}') @> '{autosummarize=on}'
                        """).query((row, n) -> row.getString(1)).list();

        assertThat(neglected).isEmpty();
    }

    @Test
    void noExceptionIsListedForATableThatIsGone() {
        assertThat(names("select name from ours"))
                .containsAll(OF_NO_COOPERATIVE)
                .containsAll(OF_THE_NETWORK);
    }

    @Test
    void everyKeyBeginsWithTheCooperative() {
        assertThat(names("""
                        select name || ' (' || i.indexrelid::regclass || ')' from ours
                        join pg_index i on i.indrelid = ours.oid and (i.indisunique or i.indisprimary)
                        where cooperative is not null and i.indkey[0] <> cooperative
                        """)).isSubsetOf(KEYS_OF_THE_NETWORK);
    }

    @Test
    void everyTableHasAKey() {
        assertThat(names("""
                        select name from ours where relkind in ('r', 'p') and not is_part
                        and not exists (select from pg_index i where i.indrelid = ours.oid and i.indisprimary)
                        """)).isSubsetOf(WITHOUT_KEY);
    }

    @Test
    void everyTableOfACooperativeIsGuardedByRow() {
        assertThat(names("""
                        select name from ours
                        where relkind in ('r', 'p') and not is_part and cooperative is not null
                          and not (guarded and exists (select from pg_policy p where p.polrelid = ours.oid))
                        """)).isSubsetOf(OF_THE_NETWORK);
    }

    /** A policy on a partitioned table does not hold for whoever reads the part itself. */
    @Test
    void theProgramReadsNoPartOfATableByItself() {
        assertThat(names("""
                        select name from ours where is_part and not guarded
                        and has_table_privilege('milpa_app', oid, 'select, insert, update, delete, truncate')
                        """)).isEmpty();
    }

    @Test
    void noRowPointsAtAnotherCooperatives() {
        assertThat(names("""
                        select ours.name || ' (' || f.conname || ')' from ours
                        join pg_constraint f on f.conrelid = ours.oid and f.contype = 'f'
                        join ours target on target.oid = f.confrelid
                        where target.cooperative is not null
                          and not (f.conkey[1] = ours.cooperative and f.confkey[1] = target.cooperative)
                        """)).isEmpty();
    }

    /** Another view would read as its owner, whom policies may not hold for. */
    @Test
    void everyViewReadsAsWhoeverAsks() {
        assertThat(names("""
                        select name from ours where relkind in ('v', 'm')
                        and not coalesce('security_invoker=true' = any(reloptions)
                            or 'security_invoker=on' = any(reloptions), false)
                        """)).isEmpty();
    }

    /** The session's own schema last: unnamed, it would be looked through first. */
    @Test
    void everyFunctionThatLendsItsRightsFixesWhereItLooks() {
        assertThat(names("""
                        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'
                          and not exists (select from unnest(p.proconfig) c where c = 'search_path=pg_catalog, pg_temp')
                        """)).isEmpty();
    }

    @Test
    void theProgramOwnsNothingAndMayTruncateNothing() {
        assertThat(names("""
                        select name from ours join pg_class c on c.oid = ours.oid
                        where c.relowner = 'milpa_app'::regrole or has_table_privilege('milpa_app', c.oid, 'truncate')
                        """)).isEmpty();
    }

    private List<String> names(String question) {
        return owner.jdbc()
                .sql(TABLES + question)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
