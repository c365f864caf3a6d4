package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.testing.AtOnce;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Long work is begun once, seen by everyone, and gone on with after its process died. */
@ModuleTest
@Import(AtOnce.class)
@TestPropertySource(properties = "milpa.platform.progress-every=0s")
class JobsTests {

    private final Jobs jobs;
    private final TenantScope tenants;
    private final TestDatabase.Owner owner;
    private CooperativeId maize = CooperativeId.next();
    private JobOrder close = new JobOrder(maize, "close", "2026-03-01");

    JobsTests(Jobs jobs, TenantScope tenants, TestDatabase.Owner owner) {
        this.jobs = jobs;
        this.tenants = tenants;
        this.owner = owner;
    }

    /** The class has one instance for all its tests. */
    @BeforeEach
    void newCooperatives() {
        maize = CooperativeId.next();
        close = new JobOrder(maize, "close", "2026-03-01");
    }

    @Test
    void answersWhatTheWorkAnswers() {
        Outcome<String> outcome = jobs.run(close, Progress.silent(), progress -> {
            progress.begin("interest", 2);
            progress.advance(2);
            progress.end();
            return "closed";
        });

        assertThat(outcome).isEqualTo(Outcome.done("closed"));
        Job job = jobs.find(close).orElseThrow();
        assertThat(job.run().state()).isEqualTo(Job.State.DONE);
        assertThat(job.run().number()).isEqualTo(1);
        assertThat(job.steps()).extracting(JobStep::name, JobStep::done).containsExactly(tuple("interest", 2L));
    }

    @Test
    void othersSeeItRunBeforeItsOwnTransactionEnds() {
        jobs.run(
                close,
                Progress.silent(),
                progress -> tenants.write(maize, () -> {
                    progress.begin("interest", 10);
                    progress.advance(4);
                    Job seen = CompletableFuture.supplyAsync(() -> jobs.find(close))
                            .join()
                            .orElseThrow();
                    assertThat(seen.run().state()).isEqualTo(Job.State.RUNNING);
                    assertThat(seen.run().words()).isEqualTo("interest");
                    assertThat(seen.steps()).extracting(JobStep::done).containsExactly(4L);
                    return true;
                }));
    }

    @Test
    void whatTheWorkThrowsIsThrownOnAndRemembered() {
        assertThatIllegalStateException()
                .isThrownBy(() -> jobs.run(close, Progress.silent(), progress -> {
                    throw new IllegalStateException("no space left on device");
                }));

        Job.Run run = jobs.find(close).orElseThrow().run();
        assertThat(run.state()).isEqualTo(Job.State.FAILED);
        assertThat(run.words()).contains("no space left on device");
    }

    @Test
    void oneBegunInTheBackgroundIsThereAtOnceAndKeepsWhatRefusedIt() {
        Outcome<JobId> begun = jobs.begin(close, progress -> {
            assertThat(jobs.find(close).orElseThrow().run().state()).isEqualTo(Job.State.RUNNING);
            assertThat(jobs.begin(close, again -> Outcome.done(true))).isInstanceOf(Outcome.Refused.class);
            return Outcome.refused(new JobRefusal.AlreadyRunning(close, "elsewhere:7"));
        });

        Job job = jobs.find(close).orElseThrow();
        assertThat(begun).isEqualTo(Outcome.done(job.id()));
        assertThat(job.run().number()).isEqualTo(1);
        assertThat(job.run().state()).isEqualTo(Job.State.FAILED);
        assertThat(job.refusal().orElseThrow().code()).isEqualTo("platform.job-already-running");
        assertThat(job.refusal().orElseThrow().arguments()).containsExactly("close", "2026-03-01", "elsewhere:7");
        jobs.begin(close, progress -> Outcome.done(true));
        assertThat(jobs.find(close).orElseThrow().refusal()).isEmpty();
    }

    @Test
    void theNextAttemptIsTheSameJob() {
        assertThatIllegalStateException()
                .isThrownBy(() -> jobs.run(close, Progress.silent(), progress -> {
                    progress.begin("interest", 1);
                    throw new IllegalStateException();
                }));
        Job first = jobs.find(close).orElseThrow();
        jobs.run(close, Progress.silent(), progress -> true);
        Job second = jobs.find(close).orElseThrow();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.run().number()).isEqualTo(2);
        assertThat(second.run().state()).isEqualTo(Job.State.DONE);
        assertThat(second.steps()).isEmpty();
    }

    @Test
    void whatRunsIsNotBegunTwice() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        CompletableFuture<Outcome<Boolean>> first =
                CompletableFuture.supplyAsync(() -> jobs.run(close, Progress.silent(), progress -> {
                    begun.countDown();
                    return released(asked);
                }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        Outcome<Boolean> second = jobs.run(close, Progress.silent(), progress -> true);
        asked.countDown();

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(JobRefusal.AlreadyRunning.class));
        assertThat(first.join()).isEqualTo(Outcome.done(true));
        assertThat(jobs.find(close).orElseThrow().run().number()).isEqualTo(1);
    }

    @Test
    void aJobWhoseProcessDiedIsInterruptedAndGoneOnWith() {
        jobs.run(close, Progress.silent(), progress -> true);
        pretendItsProcessWasKilled();

        assertThat(jobs.find(close).orElseThrow().run().state()).isEqualTo(Job.State.INTERRUPTED);
        assertThat(jobs.run(close, Progress.silent(), progress -> true)).isEqualTo(Outcome.done(true));
        assertThat(jobs.find(close).orElseThrow().run().number()).isEqualTo(2);
    }

    @Test
    void aJobOfALivingProcessElsewhereIsLeftAlone() {
        jobs.run(close, Progress.silent(), progress -> true);
        UUID elsewhere = pretendItsProcessWasKilled();
        owner.jdbc().sql("""
                        insert into platform.process (process_id, host, pid, started_at, beat_at)
                        values (:id, 'elsewhere', 7, '2026-03-02T11:00:00Z', '2026-03-02T11:59:50Z')
                        """).param("id", elsewhere).update();

        assertThat(jobs.run(close, Progress.silent(), progress -> true))
                .isEqualTo(Outcome.refused(new JobRefusal.AlreadyRunning(close, "elsewhere:7")));
        assertThat(jobs.find(close).orElseThrow().run().state()).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void theWatcherIsToldToo() {
        var told = new StringBuilder();
        jobs.run(close, listener(told), progress -> {
            progress.begin("interest", 2);
            progress.advance(2);
            progress.end();
            return true;
        });

        assertThat(told).hasToString("begin interest 2; advance 2; end; ");
    }

    @Test
    void theLatestJobsComeFirstAndAreTheCooperativesOwn() {
        jobs.run(close, Progress.silent(), progress -> true);
        jobs.run(new JobOrder(maize, "import", "a.csv"), Progress.silent(), progress -> true);
        jobs.run(new JobOrder(Network.ID, "import", maize.toString()), Progress.silent(), progress -> true);

        assertThat(jobs.latest(maize, 10)).extracting(job -> job.order().kind()).containsExactly("import", "close");
        assertThat(jobs.latest(maize, 1)).hasSize(1);
        assertThat(jobs.find(new JobOrder(CooperativeId.next(), "close", "2026-03-01")))
                .isEqualTo(Optional.empty());
    }

    private UUID pretendItsProcessWasKilled() {
        UUID gone = UUID.randomUUID();
        owner.jdbc()
                .sql("update platform.job set state = 'RUNNING', process_id = :gone where cooperative_id = :maize")
                .param("gone", gone)
                .param("maize", maize.value())
                .update();
        return gone;
    }

    private static boolean released(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Progress listener(StringBuilder told) {
        return new Progress() {
            @Override
            public void begin(String step, long total) {
                told.append("begin " + step + " " + total + "; ");
            }

            @Override
            public void advance(long units) {
                told.append("advance " + units + "; ");
            }

            @Override
            public void end() {
                told.append("end; ");
            }
        };
    }
}
