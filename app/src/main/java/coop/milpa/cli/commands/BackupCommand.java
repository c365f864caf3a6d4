package coop.milpa.cli.commands;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.database.BackupRefusal.ServerOfOnesOwn;
import coop.milpa.platform.database.Backups;
import coop.milpa.platform.database.Backups.Written;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the whole system to one file. */
@Command(name = "backup")
public final class BackupCommand extends CliCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return switch (platform().port(Backups.class).write(file.toAbsolutePath(), progress())) {
            case Outcome.Done<Written>(Written written) -> written(written);
            case Outcome.Refused<Written>(Refusal why) -> why instanceof ServerOfOnesOwn ? misused(why) : refused(why);
        };
    }

    private int written(Written written) {
        output().line(text("cli.backup-written", written.file(), "" + written.files(), "" + written.bytes()));
        return ExitStatus.DONE;
    }
}
