package coop.milpa.receipts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** References that are checked once a statement hold as foreign keys do. */
@ModuleTest
class ReferencesTests {

    private static final String SERIES = """
            insert into receipts.series (cooperative_id, series, last_count)
            values (:cooperative, 'R', 1)
            """;

    private static final String RECEIPTS = """
            insert into receipts.receipt (cooperative_id, receipt_id, request_id, content, series, count, member_id,
                amount, currency, business_date, entry_id)
            select :cooperative, id, id, decode(repeat('00', 32), 'hex'), 'R', n, id, 1, 'GTQ', '2026-01-01', id
            from unnest(:ids::uuid[]) with ordinality as r (id, n)
            """;

    private static final String PAYMENTS = """
            insert into receipts.payment (cooperative_id, receipt_id, place, destination, reference, account_id, due,
                due_on, amount)
            select :cooperative, id, 1, 'x', '', id, 0, '2026-01-01', 1 from unnest(:ids::uuid[]) as p (id)
            """;

    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final TestDatabase.Owner owner;
    private final CooperativeId here = CooperativeId.next();

    ReferencesTests(TenantScope tenants, JdbcClient jdbc, TestDatabase.Owner owner) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.owner = owner;
    }

    @Test
    void noRowRefersToWhatIsNotThere() {
        UUID receipt = UUID.randomUUID();
        assertThatThrownBy(() -> put(here, RECEIPTS, receipt))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("receipts.series");
        assertThat(put(here, SERIES, receipt)).isOne();
        assertThat(put(here, RECEIPTS, receipt)).isOne();
        assertThatThrownBy(() -> put(here, PAYMENTS, receipt, UUID.randomUUID()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("receipts.receipt");
        assertThat(put(here, PAYMENTS, receipt)).isOne();
    }

    @Test
    void aRowOfAnotherCooperativeIsNotWhatIsMeant() {
        CooperativeId there = CooperativeId.next();
        UUID receipt = UUID.randomUUID();
        put(there, SERIES, receipt);
        put(there, RECEIPTS, receipt);
        assertThatThrownBy(() -> put(here, PAYMENTS, receipt)).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** What makes it enough to look when rows come. */
    @Test
    void theProgramMayNotDeleteOrRenameWhatIsReferredTo() {
        List<String> allowed =
                owner.jdbc().sql("""
                        select t.name || ' ' || c.attname
                        from unnest(array['receipts.receipt', 'receipts.series', 'receipts.payroll',
                            'receipts.payment']) as t (name)
                        join pg_attribute c on c.attrelid = t.name::regclass and c.attnum > 0
                        where has_table_privilege('milpa_app', t.name, 'delete')
                            or has_table_privilege('milpa_app', t.name, 'truncate')
                            or has_column_privilege('milpa_app', t.name, c.attname, 'update')
                        """).query((row, n) -> row.getString(1)).list();
        assertThat(allowed).containsExactly("receipts.series last_count");
    }

    private int put(CooperativeId cooperative, String sql, UUID... ids) {
        return tenants.write(
                cooperative,
                () -> jdbc.sql(sql)
                        .param("cooperative", cooperative.value())
                        .param("ids", ids)
                        .update());
    }
}
