package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done is written down with it and stays as it was. */
@ModuleTest
class AuditTrailTests {

    private static final Subject ACCOUNT = new Subject("account", "A-1");
    private static final Acting MARIA = new Acting(Actor.named(Actor.Kind.PERSON, "María"), "page:10.0.0.7");
    private static final Acting CLOSE = new Acting(Actor.named(Actor.Kind.JOB, "close"), "job:close");

    private final AuditTrail trail;
    private final CurrentActor current;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final TestDatabase.Owner owner;
    private CooperativeId maize = CooperativeId.next();

    AuditTrailTests(
            AuditTrail trail, CurrentActor current, TenantScope tenants, JdbcClient jdbc, TestDatabase.Owner owner) {
        this.trail = trail;
        this.current = current;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.owner = owner;
    }

    /** The class has one instance for all its tests. */
    @BeforeEach
    void newCooperatives() {
        maize = CooperativeId.next();
    }

    @Test
    void tellsWhoDidWhatWhenAndFromWhere() {
        var change =
                new Change(ACCOUNT, "test.frozen", Json.of(Map.of("frozen", false)), Json.of(Map.of("frozen", true)));

        current.as(MARIA, () -> {
            trail.record(maize, change);
            return true;
        });

        AuditRecord record = all(maize).getFirst();
        assertThat(record.by()).isEqualTo(MARIA);
        assertThat(record.at()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(record.change().subject()).isEqualTo(ACCOUNT);
        assertThat(record.change().before().text()).isEqualTo("{\"frozen\": false}");
        assertThat(record.change().after().text()).isEqualTo("{\"frozen\": true}");
    }

    @Test
    void whatIsUndoneWasNeverRecorded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.run(maize, () -> {
                    trail.record(maize, made(1));
                    throw new IllegalStateException("undo it all");
                }));

        assertThat(all(maize)).isEmpty();
    }

    @Test
    void findsBySubjectAndByActor() {
        trail.recordDone(
                maize,
                List.of(
                        new AuditTrail.Done(MARIA, made(1)),
                        new AuditTrail.Done(CLOSE, made(1)),
                        new AuditTrail.Done(MARIA, made(2))));

        assertThat(read(new AuditQuery.OfSubject(made(1).subject())))
                .extracting(AuditRecord::by)
                .containsExactly(CLOSE, MARIA);
        assertThat(read(new AuditQuery.OfActor(MARIA.actor().id())))
                .extracting(AuditRecord::change)
                .containsExactly(made(2), made(1));
    }

    @Test
    void readsPageByPageTheLatestFirst() {
        trail.record(
                maize,
                IntStream.rangeClosed(1, 25).mapToObj(AuditTrailTests::made).toList());

        List<AuditRecord> read = new ArrayList<>();
        AuditPage page = trail.read(maize, AuditQuery.latest(new AuditQuery.All(), 10));
        read.addAll(page.records());
        while (page.before().isPresent()) {
            page = trail.read(
                    maize,
                    AuditQuery.latest(new AuditQuery.All(), 10)
                            .before(page.before().get()));
            read.addAll(page.records());
        }

        assertThat(read)
                .hasSize(25)
                .extracting(AuditRecord::change)
                .startsWith(made(25))
                .endsWith(made(1));
    }

    @Test
    void tenThousandRecordsAreTwoStatements() {
        trail.record(
                maize,
                IntStream.rangeClosed(1, 10_000).mapToObj(AuditTrailTests::made).toList());

        assertThat(tenants.read(
                        maize,
                        () -> jdbc.sql("select count(*) from platform.audit_record")
                                .query(Long.class)
                                .single()))
                .isEqualTo(10_000);
    }

    @Test
    void anotherCooperativeReadsNothingOfIt() {
        trail.record(maize, made(1));

        assertThat(all(CooperativeId.next())).isEmpty();
    }

    @Test
    void theNetworkHasATrailOfItsOwn() {
        trail.record(
                Network.ID, new Change(new Subject("test", maize.toString()), "test.made", Json.NOTHING, Json.NOTHING));

        var mine = new AuditQuery.OfSubject(new Subject("test", maize.toString()));
        assertThat(trail.read(Network.ID, AuditQuery.latest(mine, 10)).records())
                .hasSize(1);
        assertThat(all(maize)).isEmpty();
    }

    @Test
    void anActorGoesByTheNameHadLast() {
        var renamed = new Acting(new Actor(MARIA.actor().id(), Actor.Kind.PERSON, "María Xicay"), MARIA.from());
        trail.recordDone(maize, List.of(new AuditTrail.Done(MARIA, made(1))));
        trail.recordDone(maize, List.of(new AuditTrail.Done(renamed, made(2))));

        assertThat(all(maize)).extracting(record -> record.by().actor().name()).containsOnly("María Xicay");
    }

    @Test
    void theProgramCanNeitherChangeNorRemoveARecord() {
        trail.record(maize, made(1));

        for (String change : List.of(
                "update platform.audit_record set action = 'test.other'",
                "delete from platform.audit_record",
                "truncate platform.audit_record")) {
            assertThatThrownBy(() -> tenants.run(maize, () -> jdbc.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void notEvenTheOwnerCanWithoutTakingTheGuardAway() {
        trail.record(maize, made(1));

        for (String change : List.of(
                "update platform.audit_record set action = 'test.other'",
                "delete from platform.audit_record",
                "truncate platform.audit_record")) {
            assertThatThrownBy(() -> owner.jdbc().sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    private List<AuditRecord> all(CooperativeId cooperative) {
        return trail.read(cooperative, AuditQuery.latest(new AuditQuery.All(), 500))
                .records();
    }

    private List<AuditRecord> read(AuditQuery.Of of) {
        return trail.read(maize, AuditQuery.latest(of, 500)).records();
    }

    private static Change made(int number) {
        return new Change(new Subject("thing", "" + number), "test.made", Json.NOTHING, Json.of(number));
    }
}
