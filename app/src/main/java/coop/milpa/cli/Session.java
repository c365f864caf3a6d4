package coop.milpa.cli;

import coop.milpa.platform.Progress;
import coop.milpa.platform.database.DataFolder;
import coop.milpa.platform.database.ServingLock;
import java.util.Optional;

/** One run of one command: what was asked for with the inherited options, and what has been started for it. */
final class Session implements AutoCloseable {

    /** Where nobody but this machine reaches it. */
    static final String LOOPBACK = "127.0.0.1";

    private final Starting starting;
    private final Terminal terminal;
    private final InheritedOptions options;
    private final Texts texts;
    private final Farewell farewell;
    private Optional<Platform> platform = Optional.empty();
    private Optional<Progress> progress = Optional.empty();

    Session(Starting starting, Terminal terminal, InheritedOptions options, Texts texts, Farewell farewell) {
        this.starting = starting;
        this.terminal = terminal;
        this.options = options;
        this.texts = texts;
        this.farewell = farewell;
    }

    Platform platform() {
        if (platform.isEmpty()) {
            platform = Optional.of(starting.start(data()));
        }
        return platform.get();
    }

    Platform platformOn(DataFolder folder) {
        return starting.start(folder);
    }

    Output output() {
        TableFormat usual = terminal.outIsWatched() ? TableFormat.TABLE : TableFormat.CSV;
        return new Output(terminal, options.format.orElse(usual), options.quiet);
    }

    Progress progress() {
        if (progress.isEmpty()) {
            progress = Optional.of(options.quiet ? Progress.silent() : shownProgress());
        }
        return progress.get();
    }

    private Progress shownProgress() {
        return terminal.errIsWatched() ? new BarProgress(terminal) : new LineProgress(terminal.err());
    }

    DataFolder data() {
        return new DataFolder(options.data);
    }

    Texts texts() {
        return texts;
    }

    void serveOnce() {
        try (Platform serving = Platform.serve(starting.application(), data(), LOOPBACK, 0)) {
            serving.askForFirstPage();
        }
    }

    int serve(String listen, int port) {
        close();
        farewell.cancel();
        String address = "http://" + (listen.contains(":") ? "[" + listen + "]" : listen) + ":" + port + "/";
        try (ServingLock lock = ServingLock.take(data(), address);
                Platform serving = Platform.serve(starting.application(), data(), listen, port)) {
            output().note(texts.text("cli", "cli.serving", data().root()));
            if (terminal.errIsWatched() && !options.quiet) {
                serving.ports(ServingNote.class).stream()
                        .map(note -> note.told(data().root(), texts.language()))
                        .flatMap(Optional::stream)
                        .forEach(output()::note);
            }
            serving.ports(ServingNote.class).stream()
                    .map(note -> note.text(data().root(), texts.language()))
                    .flatMap(Optional::stream)
                    .forEach(output()::note);
            output().line(lock.address());
            serving.awaitEnd();
            return ExitStatus.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.DONE;
        }
    }

    @Override
    public void close() {
        platform.ifPresent(Platform::close);
        platform = Optional.empty();
    }
}
