package coop.milpa.cli.commands;

import coop.milpa.cli.CliCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves pages and API on what is in the data folder. */
@Command(name = "up")
public final class UpCommand extends CliCommand {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--listen", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String listen = "";

    @Override
    public Integer call() {
        return serve(listen, port);
    }
}
