package coop.milpa.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everyone who works for some cooperative reads the network's tables, and writes the rows of her own alone. */
@ModuleTest
class RegistryWritesTests {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private CooperativeId hers = CooperativeId.next();
    private CooperativeId anothers = CooperativeId.next();
    private CooperativeId federation = CooperativeId.next();

    RegistryWritesTests(Cooperatives cooperatives, Affiliations affiliations, TenantScope tenants, JdbcClient jdbc) {
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoCooperativesUnderOneFederation() {
        federation = cooperative(Choices.none().of(Grade.SECOND));
        hers = cooperative(Choices.none());
        anothers = cooperative(Choices.none());
        for (CooperativeId each : new CooperativeId[] {hers, anothers}) {
            done(affiliations.begin(new Affiliate(each, RequestId.next(), federation, DAY, "Acta 1")));
        }
    }

    @Test
    void theAffiliationsOfAllAreReadInside() {
        assertThat(tenants.read(hers, () -> affiliations.history(anothers))).hasSize(1);
        assertThat(affiliations.members(federation, DAY)).hasSize(2);
    }

    @Test
    void nobodyEndsTheAffiliationOfAnother() {
        int changed = tenants.write(
                hers, () -> jdbc.sql("""
                        update registry.affiliation set ends = '2021-01-01', end_reason = 'x',
                            end_request_id = gen_random_uuid()
                        where cooperative_id = :another
                        """).param("another", anothers.value()).update());
        assertThat(changed).isZero();
        assertThat(affiliations.of(anothers, LocalDate.of(2022, 1, 1))).hasSize(1);
    }

    @Test
    void nobodyAffiliatesRegistersOrDecidesForAnother() {
        assertRefused("""
                insert into registry.affiliation
                    (cooperative_id, affiliation_id, parent_name, begins, reason, request_id)
                values (:another, gen_random_uuid(), 'Federación X', '2020-03-02', 'x', gen_random_uuid())
                """);
        assertRefused("insert into registry.registration values (:another, 'INGECOP', '7', '2020-03-02')");
        assertRefused("insert into registry.status values (:another, '2020-03-02', 'DISSOLVED', 'x')");
        assertRefused("insert into registry.branch values (:another, gen_random_uuid(), 'X1', 'Agencia X')");
        assertRefused("""
                insert into registry.branch_detail (cooperative_id, branch_id, from_on, address, telephone, hours)
                select cooperative_id, branch_id, '2020-03-02', 'x', '', '' from registry.branch
                where cooperative_id = :another
                """);
    }

    @Test
    void whoeverWorksForNobodyWritesNothing() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("insert into registry.status values (:another, '2020-03-02', 'DISSOLVED', 'x')")
                                .param("another", anothers.value())
                                .update());
    }

    private void assertRefused(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> tenants.write(
                        hers,
                        () -> jdbc.sql(sql).param("another", anothers.value()).update()))
                .withStackTraceContaining("row-level security");
    }

    private CooperativeId cooperative(Choices choices) {
        String code = "rw-" + COUNT.incrementAndGet();
        return done(cooperatives.create(new CreateCooperative(
                        code, "Cooperativa " + code, "GT", "GTQ", LocalDate.of(2019, 1, 1), choices)))
                .id();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
