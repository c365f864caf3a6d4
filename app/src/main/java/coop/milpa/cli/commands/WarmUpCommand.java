package coop.milpa.cli.commands;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import picocli.CommandLine.Command;

/** Starts all there is and asks for the first page, so that Java can note what it loads; the launcher runs it. */
@Command(name = "warm-up", hidden = true)
public final class WarmUpCommand extends CliCommand {

    @Override
    public Integer call() {
        serveOnce();
        return ExitStatus.DONE;
    }
}
