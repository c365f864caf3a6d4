package coop.milpa.access.cli;

import coop.milpa.access.NewUser;
import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.RegistryRefusal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command on those who work for one cooperative or federation, which {@code --cooperative} names, or the network. */
abstract class UserCommand extends CliCommand {

    private static final List<String> TOLD = List.of("user", "full_name", "roles", "one_time_password");

    @Option(names = "--cooperative", paramLabel = "CODE")
    private Optional<String> code = Optional.empty();

    @Override
    public final String group() {
        return "user";
    }

    @Override
    public final Integer call() {
        Optional<CooperativeId> home = code.isEmpty()
                ? Optional.of(Network.ID)
                : platform().port(Cooperatives.class).byCode(code.get()).map(Cooperative::id);
        return home.map(this::call).orElseGet(() -> refused(new RegistryRefusal.UnknownCooperative(code.orElse(""))));
    }

    /** Does it for a home that exists; the answer is an {@link ExitStatus}. */
    abstract int call(CooperativeId home);

    final Users users() {
        return platform().port(Users.class);
    }

    /** Says a one-time password, this once. */
    final int tell(Outcome<NewUser> outcome) {
        return switch (outcome) {
            case Outcome.Done<NewUser>(NewUser made) -> {
                User user = made.user();
                String roles = String.join(" ", user.roles());
                output().table(
                                TOLD,
                                List.of(List.of(
                                        made.signInName(),
                                        user.fullName(),
                                        roles,
                                        made.password().text())));
                output().note(text("access.told-once"));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<NewUser>(var why) -> refused(why);
        };
    }

    final void list(List<User> users) {
        output().table(
                        List.of("name", "full_name", "roles", "may_come_in"),
                        users.stream().map(UserCommand::row).toList());
    }

    private static List<String> row(User user) {
        return List.of(user.name(), user.fullName(), String.join(" ", user.roles()), user.ended() ? "no" : "yes");
    }
}
