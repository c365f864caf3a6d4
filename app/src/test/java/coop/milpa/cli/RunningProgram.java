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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * The whole program on a database of its own, for tests that type commands. All commands of one find it running, one
 * after the other, until another one is made: the launcher's tests start it for each.
 */
public final class RunningProgram {

    private static final String URL = "milpa.database.url";
    private static final String USER = "milpa.database.user";
    private static final String PASSWORD = "milpa.database.password";

    private static Optional<Running> running = Optional.empty();

    private final DatabaseAddress database = TestServer.freshDatabase();
    private final Path folder;

    /** The one that runs, and whose. */
    private record Running(RunningProgram of, Platform platform) {}

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
        int status = onDatabase(() -> Cli.run(new Kept(), terminal, texts, all));
        return new Result(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Works with the modules themselves, for what no command does. */
    public void work(Consumer<Platform> task) {
        onDatabase(() -> {
            task.accept(platform());
            return 0;
        });
    }

    private final class Kept implements Starting {

        @Override
        public Class<?> application() {
            return MilpaApplication.class;
        }

        @Override
        public Platform start(DataFolder data) {
            return platform();
        }
    }

    private Platform platform() {
        if (running.filter(one -> one.of() == this).isEmpty()) {
            running.ifPresent(one -> one.platform().close());
            running = Optional.of(new Running(this, Platform.start(MilpaApplication.class, new DataFolder(folder))));
        }
        return running.orElseThrow().platform().kept();
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
