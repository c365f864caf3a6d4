package coop.milpa.cli;

import coop.milpa.cli.jsonl.EventProblem;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Progress;
import coop.milpa.platform.database.DataFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A command of {@code ./milpa}: its answer is its {@link ExitStatus}. Commands are public classes in a module's
 * package {@code cli}, annotated with picocli's {@code @Command(name = …)} and listed in
 * {@code META-INF/services/coop.milpa.cli.CliCommand}. Their words are in the module's message file, under
 * {@code milpa.<group>.<name>.usage.description} and {@code milpa.<group>.<name>.<option>}; a positional parameter
 * names its key itself, {@code @Parameters(paramLabel = "FILE", descriptionKey = "FILE")}.
 */
public abstract class CliCommand implements Callable<Integer> {

    private @Nullable Session session;

    /** The words before the command's name: {@code cooperative} for {@code cooperative create}. */
    public String group() {
        return "";
    }

    final void enter(Session opened) {
        this.session = opened;
    }

    /** Everything that runs: started by the first call, on the data folder, without pages. */
    protected final Platform platform() {
        return session().platform();
    }

    /** Everything that runs, on another folder than {@code --data}: for benchmarks. Whoever asks closes it. */
    protected final Platform platformOn(Path folder) {
        return session().platformOn(new DataFolder(folder));
    }

    /** Where results go. */
    protected final Output output() {
        return session().output();
    }

    /** Shows how far long work is, on stderr. */
    protected final Progress progress() {
        return session().progress();
    }

    /** The folder named by {@code --data}. */
    protected final DataFolder data() {
        return session().data();
    }

    /** The reader's language. */
    protected final Locale language() {
        return session().texts().language();
    }

    /** A text of this command's module, in the reader's language. */
    protected final String text(String key, Object... arguments) {
        return session().texts().text(Modules.of(getClass()), key, arguments);
    }

    /** What people read about a line of input that cannot be answered, see {@link coop.milpa.cli.jsonl.JsonLines}. */
    protected final String wording(Refusal why) {
        Texts texts = session().texts();
        if (why instanceof EventProblem(int event, Refusal problem)) {
            return texts.text("cli", "input.event", event, wording(problem));
        }
        return texts.text("cli", "input." + why.code(), why.arguments());
    }

    /** Says on stderr which rule refused the command. */
    protected final int refused(Refusal why) {
        output().error(session().texts().refusal(why));
        return ExitStatus.REFUSED;
    }

    /** Says on stderr what a check found, in a text of this command's module. */
    protected final int failed(String key, Object... arguments) {
        output().error(text(key, arguments));
        return ExitStatus.REFUSED;
    }

    /** Says on stderr what was wrong with how the command was called, in a text of this command's module. */
    protected final int misused(String key, Object... arguments) {
        output().error(text(key, arguments));
        return ExitStatus.USAGE;
    }

    /** Says on stderr that the command does not apply here. */
    protected final int misused(Refusal why) {
        output().error(session().texts().refusal(why));
        return ExitStatus.USAGE;
    }

    /** Serves pages on this port of the local machine until the process is told to end. */
    protected final int serve(int port) {
        return serve(Session.LOOPBACK, port);
    }

    /** The same on an address of this machine that others may reach. */
    protected final int serve(String listen, int port) {
        return session().serve(listen, port);
    }

    /** Starts all with pages, asks for the first, and ends. */
    protected final void serveOnce() {
        session().serveOnce();
    }

    private Session session() {
        return Objects.requireNonNull(session, "A command runs inside a session");
    }
}
