package coop.milpa.access.cli;

import coop.milpa.access.CreateUser;
import coop.milpa.kernel.CooperativeId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets someone in and says her one-time password: the way to the first user there is, and to any other. */
@Command(name = "create")
public final class UserCreateCommand extends UserCommand {

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--full-name", paramLabel = "NAME")
    private Optional<String> fullName = Optional.empty();

    @Option(names = "--branch", paramLabel = "CODE")
    private Optional<String> branch = Optional.empty();

    @Option(names = "--role", paramLabel = "ROLE", required = true)
    private List<String> roles = List.of();

    @Override
    int call(CooperativeId home) {
        return tell(users().create(new CreateUser(home, name, fullName.orElse(name), branch, new TreeSet<>(roles))));
    }
}
