package coop.milpa.cli.commands;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete the commands: {@code source <(./milpa completion)}. */
@Command(name = "completion")
public final class CompletionCommand extends CliCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(spec).root().commandLine();
        output().line(AutoComplete.bash("milpa", root));
        return ExitStatus.DONE;
    }
}
