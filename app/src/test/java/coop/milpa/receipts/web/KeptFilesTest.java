package coop.milpa.receipts.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What employers send does not stay behind. */
class KeptFilesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void whatIsKeptGoesWhenTheProgramStops() {
        CooperativeId here = CooperativeId.next();
        var files = new KeptFiles(CLOCK);
        String key = files.keep(here, "planilla.csv", new byte[] {1, 2, 3});
        Path kept = files.find(here, key).orElseThrow();
        assertThat(files.find(CooperativeId.next(), key)).isEmpty();
        files.destroy();
        assertThat(kept).doesNotExist();
        assertThat(files.find(here, key)).isEmpty();
    }

    @Test
    void whatAnEarlierProgramLeftGoesAfterTwoHours() throws IOException {
        Path folder = Files.createTempDirectory("milpa-payrolls");
        Path old = left(folder, "vieja.csv", Duration.ofHours(3));
        Path fresh = left(folder, "nueva.csv", Duration.ofHours(1));
        var files = new KeptFiles(CLOCK);
        files.forgetOld();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        files.destroy();
        Files.delete(fresh);
        Files.delete(folder);
    }

    private static Path left(Path folder, String name, Duration ago) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[] {1});
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
    }
}
