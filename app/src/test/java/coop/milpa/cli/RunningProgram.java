package coop.milpa.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.MilpaApplication;
import coop.milpa.platform.database.DataFolder;
import coop.milpa.platform.database.DatabaseAddress;
import coop.milpa.platform.database.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** The whole program on a database of its own, for tests that type commands. Each command starts it and ends it. */
public final class RunningProgram {

    private static final String URL = "milpa.database.url";
    private static final String USER = "milpa.database.user";
    private static final String PASSWORD = "milpa.database.password";

    private final DatabaseAddress database = TestServer.freshDatabase();
    private final Path folder;

    /**
     * A program without any data.
     *
     * @param folder  where it may write its log
     */
    public RunningProgram(Path folder) {
        this.folder = folder;
    }

    /**
     * What a command led to.
     *
     * @param status  its exit status
     * @param out  what it said on stdout
     * @param err  what it said on stderr
     */
    public record Result(int status, String out, String err) {

        /** The lines of stdout. */
        public List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Runs a command as a script would, in English. */
    public Result run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal =
                new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, false, 100);
        String[] all = Stream.concat(
                        Stream.of(words), Stream.of("--lang", "en", "--data", folder.toString(), "--quiet"))
                .toArray(String[]::new);
        var texts = new Texts(Language.of(List.of(all), Map.of()));
        int status = onDatabase(() -> Cli.run(MilpaApplication.class, terminal, texts, all));
        return new Result(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Works with the modules themselves, for what no command does. */
    public void work(Consumer<Platform> task) {
        onDatabase(() -> {
            try (Platform platform = Platform.start(MilpaApplication.class, new DataFolder(folder))) {
                task.accept(platform);
            }
            return 0;
        });
    }

    private int onDatabase(IntSupplier task) {
        System.setProperty(URL, database.url());
        System.setProperty(USER, database.user());
        System.setProperty(PASSWORD, database.password());
        try {
            return task.getAsInt();
        } finally {
            Stream.of(URL, USER, PASSWORD).forEach(System::clearProperty);
        }
    }
}
