package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import coop.milpa.platform.Progress;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.web.JobReport;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How far a job is, where its outcome is, and what to do when it failed. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import(JobPagesTests.Reports.class)
class JobPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Jobs jobs;
    private final Cooperatives cooperatives;
    private Cooperative cooperative;
    private String address = "";

    JobPagesTests(MockMvcTester browser, Jobs jobs, Cooperatives cooperatives) {
        this.browser = browser;
        this.jobs = jobs;
        this.cooperatives = cooperatives;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Reports {

        @Bean
        JobReport reportOfCounting() {
            return new JobReport("counting", "/c/{cooperative}/counted/{key}");
        }
    }

    @BeforeEach
    void aCooperative() {
        String code = "J" + NUMBERS.incrementAndGet();
        cooperative = ((Outcome.Done<Cooperative>) cooperatives.create(
                        new CreateCooperative(code, "Trabajos", "GT", "GTQ", TestClock.TODAY, Choices.none())))
                .value();
        address = "/c/" + code + "/jobs";
    }

    @Test
    void whileAJobRunsItsPageAsksAgain() {
        jobs.run(order("counting"), Progress.silent(), progress -> {
            assertThat(page(only()))
                    .contains("En curso", "hx-trigger=\"every 3s\"", "<meta http-equiv=\"refresh\" content=\"3\">");
            return true;
        });
    }

    @Test
    void aJobThatIsDoneLeadsToItsOutcome() {
        jobs.run(order("counting"), Progress.silent(), progress -> true);
        assertThat(page(only()))
                .contains("Terminado", "/counted/2026-03-02\"")
                .doesNotContain("hx-trigger", "http-equiv=\"refresh\"");
        assertThat(page(address)).contains("counting", "2026-03-02", "Terminado", only());
    }

    @Test
    void aJobThatFailedSaysWhatWhyAndWhatNext() {
        assertThatThrownBy(() -> jobs.run(order("adding"), Progress.silent(), progress -> {
                    throw new IllegalStateException("<b>no hay</b>");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(page(only()))
                .contains("El trabajo falló", "&lt;b&gt;no hay&lt;/b&gt;", "empiece el trabajo otra vez")
                .doesNotContain("hx-trigger");
    }

    @Test
    void anothersJobIsNotThere() {
        jobs.run(order("counting"), Progress.silent(), progress -> true);
        String job = only();
        aCooperative();
        assertThat(browser.get()
                        .uri(address + job.substring(job.lastIndexOf('/')))
                        .header("Accept", "text/html"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("No existe ese trabajo");
    }

    private JobOrder order(String kind) {
        return new JobOrder(cooperative.id(), kind, "2026-03-02");
    }

    private String only() {
        Job job = jobs.latest(cooperative.id(), 1).getFirst();
        return address + "/" + job.id().value();
    }

    private String page(String path) {
        return assertThat(browser.get().uri(path).header("Accept", "text/html"))
                .hasStatusOk()
                .bodyText()
                .actual();
    }
}
