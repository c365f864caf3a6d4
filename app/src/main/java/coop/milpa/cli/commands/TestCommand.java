package coop.milpa.cli.commands;

import coop.milpa.cli.CliCommand;
import picocli.CommandLine.Command;

/** Stands in the list of commands for what the launcher does itself, before there is a program to start. */
@Command(name = "test")
public final class TestCommand extends CliCommand {

    @Override
    public Integer call() {
        return misused("cli.test-needs-launcher");
    }
}
