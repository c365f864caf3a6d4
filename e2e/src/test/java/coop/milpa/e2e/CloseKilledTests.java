package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A close that is killed again and again closes the same days with the same entries as one that is left alone. */
class CloseKilledTests {

    private static final String FIRST = "2024-09-01";
    private static final String LAST = "2025-02-08";
    private static final String DAYS = "162 days";
    private static final int DAYS_BEFORE_KILL = 10;
    private static final int MILLIS = 50;
    private static final Pattern DONE = Pattern.compile(" (\\d+)/\\d+ ");

    /** Names of entries tell when they were made; the head holds each day's secret seed. */
    private static final Pattern BY_CHANCE =
            Pattern.compile("head [0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Random random = new Random(20261122);

    @TempDir
    private Path folder = Path.of("");

    /** The database may run as another user. */
    @BeforeEach
    void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aCloseThatIsKilledAgainAndAgainEndsAsIfNothingHadHappened() throws Exception {
        var milpa = new Milpa(folder);
        Path calm = folder.resolve("calm");
        Load.open(milpa, calm);
        assertThat(new Load(calm, 1, 100, 100).run(milpa).status()).isZero();
        Path killed = folder.resolve("killed");
        copy(calm, killed);

        for (Victims victims : List.of(Victims.EVERYTHING, Victims.PROGRAM, Victims.EVERYTHING)) {
            kill(milpa, victims, killed);
        }
        milpa.done(close(killed));
        milpa.done(close(calm));

        String verified = said(milpa, "verify", killed);
        assertThat(verified).contains(DAYS + ", ", "savings-interest-is-posted-once,ok,5 capitalisations");
        assertThat(verified).isEqualTo(said(milpa, "verify", calm));
        assertThat(journal(milpa, killed)).isEqualTo(journal(milpa, calm));
    }

    private void kill(Milpa milpa, Victims victims, Path data) throws Exception {
        Process closing = milpa.startWatched(close(data));
        var progress = new Scanner(closing.errorReader());
        int enough = 1 + random.nextInt(DAYS_BEFORE_KILL);
        int done = 0;
        while (done < enough) {
            assertThat(progress.findWithinHorizon(DONE, 0)).as("days closed").isNotNull();
            done = Integer.parseInt(progress.match().group(1));
        }
        closing.waitFor(random.nextInt(MILLIS), TimeUnit.MILLISECONDS);
        assertThat(closing.isAlive()).as("killed in the midst").isTrue();
        victims.kill(closing, data);
    }

    private static String[] close(Path data) {
        return new String[] {"close", "--cooperative", "C", "--through", LAST, "--data", data.toString()};
    }

    private static String said(Milpa milpa, String command, Path data) throws Exception {
        return BY_CHANCE.matcher(milpa.done(command, "--data", data.toString())).replaceAll("");
    }

    /** All that is in the books, line by line. */
    private static String journal(Milpa milpa, Path data) throws Exception {
        String out =
                milpa.done("journal", "--cooperative", "C", "--from", FIRST, "--to", LAST, "--data", data.toString());
        return BY_CHANCE.matcher(out).replaceAll("");
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        Process copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        assertThat(copying.waitFor()).isZero();
    }
}
