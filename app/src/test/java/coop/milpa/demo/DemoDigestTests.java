package coop.milpa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import coop.milpa.platform.database.DatabaseAddress;
import coop.milpa.platform.database.TestServer;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The seed decides all: not the machine, not the order in which cooperatives are played, not the hour. */
class DemoDigestTests {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 20);

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameDigestAndAnotherSeedAnother() {
        String first = played(new DemoPlan(40, 20, 3, FROM), "first");
        String again = played(new DemoPlan(40, 20, 3, FROM), "again");
        String other = played(new DemoPlan(40, 20, 4, FROM), "other");

        assertThat(again).isEqualTo(first).hasSize(64);
        assertThat(other).isNotEqualTo(first);
    }

    /** On an empty database of its own. */
    private String played(DemoPlan plan, String name) {
        DatabaseAddress address = TestServer.freshDatabase();
        var spring = new SpringApplicationBuilder(MilpaApplication.class).web(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = spring.run(
                "--milpa.database.url=" + address.url(),
                "--milpa.database.user=" + address.user(),
                "--milpa.database.password=" + address.password())) {
            Demo demo = context.getBean(Demo.class);
            if (demo.play(plan, folder.resolve(name), Progress.silent())
                    instanceof Outcome.Done<DemoResult>(DemoResult result)) {
                assertThat(result.broken()).isEmpty();
                return result.digest();
            }
        }
        throw new AssertionError("Refused: " + plan);
    }
}
