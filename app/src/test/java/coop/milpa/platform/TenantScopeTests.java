package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** One cooperative's work sees one cooperative's rows. */
@ModuleTest
class TenantScopeTests {

    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private CooperativeId maize = CooperativeId.next();
    private CooperativeId beans = CooperativeId.next();

    TenantScopeTests(TenantScope tenants, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The class has one instance for all its tests. */
    @BeforeEach
    void newCooperatives() {
        maize = CooperativeId.next();
        beans = CooperativeId.next();
    }

    @Test
    void workForOneSeesNoRowOfAnother() {
        tenants.run(maize, () -> insert(maize));
        tenants.run(beans, () -> insert(beans));

        assertThat(tenants.read(maize, this::visible)).isEqualTo(1);
        assertThat(tenants.read(CooperativeId.next(), this::visible)).isZero();
    }

    @Test
    void workForOneWritesNoRowOfAnother() {
        tenants.run(beans, () -> insert(beans));

        assertThatThrownBy(() -> tenants.run(maize, () -> insert(beans))).isInstanceOf(DataAccessException.class);
        int touched = tenants.write(
                maize,
                () -> jdbc.sql("update platform.setting set value = 'mine' where cooperative_id = :beans")
                        .param("beans", beans.value())
                        .update());
        assertThat(touched).isZero();
    }

    @Test
    void aConnectionThatWorksForNobodySeesNothing() {
        tenants.run(maize, () -> insert(maize));

        assertThat(visible()).isZero();
        assertThatThrownBy(() -> insert(maize)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theCooperativeEndsWithTheTransaction() {
        for (int n = 0; n < 20; n++) {
            tenants.run(maize, () -> {});
        }

        assertThat(jdbc.sql("select coalesce(platform.cooperative()::text, 'none')")
                        .query(String.class)
                        .single())
                .isEqualTo("none");
    }

    @Test
    void readingWritesNothing() {
        assertThatThrownBy(() -> tenants.read(maize, () -> {
                    insert(maize);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void workInsideWorkJoinsIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.run(maize, () -> {
                    tenants.run(maize, () -> insert(maize));
                    throw new IllegalStateException("undo it all");
                }));

        assertThat(tenants.read(maize, this::visible)).isZero();
    }

    @Test
    void aRehearsalAnswersWhatItCameToAndLeavesNothing() {
        int seen = tenants.rehearse(maize, () -> {
            tenants.run(maize, () -> insert(maize));
            return tenants.read(maize, this::visible);
        });

        assertThat(seen).isEqualTo(1);
        assertThat(tenants.read(maize, this::visible)).isZero();
    }

    @Test
    void aRehearsalInsideWorkIsADefect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.run(maize, () -> tenants.rehearse(maize, this::visible)));
    }

    @Test
    void workForAnotherInsideWorkIsADefect() {
        tenants.run(beans, () -> insert(beans));

        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.run(maize, () -> tenants.run(beans, () -> {})))
                .withMessageContaining(beans.toString());
    }

    @Test
    void whoSwallowsThatDefectStillSeesNothingOfTheOther() {
        tenants.run(beans, () -> insert(beans));

        assertThatThrownBy(() -> tenants.run(maize, () -> {
                    assertThatIllegalStateException().isThrownBy(() -> tenants.run(beans, () -> {}));
                    assertThat(visible()).isZero();
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
    }

    @Test
    void aTransactionApartInsideWorkIsEnteredAsWell() {
        tenants.run(maize, () -> insert(maize));

        tenants.run(maize, () -> {
            apart.executeWithoutResult(
                    status -> assertThat(tenants.read(maize, this::visible)).isEqualTo(1));
            assertThat(tenants.read(maize, this::visible)).isEqualTo(1);
            assertThatIllegalStateException()
                    .isThrownBy(() -> apart.executeWithoutResult(status -> {
                        tenants.run(beans, () -> {});
                        tenants.run(maize, () -> {});
                    }));
        });
    }

    private void insert(CooperativeId cooperative) {
        jdbc.sql("""
                        insert into platform.setting (cooperative_id, name, valid_from, value, source, status)
                        values (:cooperative, 'test.scope', '2026-03-02', '1', 'test', 'CONFIRMED')
                        """).param("cooperative", cooperative.value()).update();
    }

    private int visible() {
        return jdbc.sql("select count(*) from platform.setting where name = 'test.scope'")
                .query(Integer.class)
                .single();
    }
}
