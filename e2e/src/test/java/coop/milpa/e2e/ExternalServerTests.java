package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.e2e.Milpa.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a server of one's own, made ready as the guide for production says. */
class ExternalServerTests {

    private static final Path GUIDE = Path.of("..", "docs", "howto", "run-in-production.md");
    private static final String PASSWORD = "choose one";

    @TempDir
    private Path folder = Path.of("");

    /** The database may run as another user. */
    @BeforeEach
    void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void booksAreKeptOnAServerOfOnesOwnAndBackedUpByItsMeans() throws Exception {
        try (PlainServer server = PlainServer.make(folder)) {
            server.administer(statementsOfTheGuide());
            var milpa = new Milpa(folder, List.of(), server.environment(PASSWORD));
            Path data = folder.resolve("data");
            Load.open(milpa, data);
            var load = new Load(data, 1, 100, 100);
            assertThat(load.run(milpa).balances()).isEqualTo(Load.sums(List.of(load)));
            milpa.done("close", "--cooperative", "C", "--through", "2024-10-02", "--data", data.toString());
            assertThat(milpa.done("verify", "--data", data.toString())).contains("32 closed days");
            assertThat(data.resolve("postgres")).doesNotExist();

            assertNamesItsMeans(milpa.run("backup", folder.resolve("b").toString(), "--data", data.toString()));
            Path other = folder.resolve("other");
            assertNamesItsMeans(milpa.run("restore", folder.resolve("b").toString(), "--data", other.toString()));

            var stranger = new Milpa(folder, List.of(), server.environment("guessed"));
            Ran refused = stranger.run("verify", "--data", data.toString(), "--lang", "en");
            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.err()).contains("does not accept the connection", "MILPA_DATABASE_URL");
        }
    }

    private static void assertNamesItsMeans(Ran refused) {
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("pg_dump", "pgBackRest");
    }

    private static String statementsOfTheGuide() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf("```sql") + "```sql".length();
        return guide.substring(begin, guide.indexOf("```", begin));
    }
}
