package coop.milpa.cli.commands;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.database.BackupRefusal.ServerOfOnesOwn;
import coop.milpa.platform.database.Restore;
import coop.milpa.platform.database.Restore.Restored;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a new data folder from a backup. */
@Command(name = "restore")
public final class RestoreCommand extends CliCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        if (System.getenv("MILPA_DATABASE_URL") != null) {
            return misused(new ServerOfOnesOwn());
        }
        return switch (Restore.restore(file.toAbsolutePath(), data(), progress())) {
            case Outcome.Done<Restored>(Restored restored) -> restored(restored);
            case Outcome.Refused<Restored>(Refusal why) -> refused(why);
        };
    }

    private int restored(Restored restored) {
        output().line(text("cli.restored", data().root()));
        restored.notes().forEach((name, note) -> output().line(name + ": " + note.strip()));
        return ExitStatus.DONE;
    }
}
