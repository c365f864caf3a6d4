package coop.milpa.access.cli;

import coop.milpa.access.MakeApiKey;
import coop.milpa.access.NewApiKey;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a key for another system and says it, this once. */
@Command(name = "create")
public final class ApiKeyCreateCommand extends ApiKeyCommand {

    private static final List<String> TOLD = List.of("name", "permissions", "expires", "key");

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--permission", paramLabel = "PERMISSION", required = true)
    private List<String> permissions = List.of();

    @Option(names = "--days", paramLabel = "N", defaultValue = "365")
    private int days;

    @Option(names = "--by", paramLabel = "USER")
    private Optional<String> maker = Optional.empty();

    @Override
    int call(CooperativeId home) {
        var command = new MakeApiKey(home, name, new TreeSet<>(permissions), Duration.ofDays(days), maker);
        return switch (keys().make(command)) {
            case Outcome.Refused<NewApiKey>(var why) -> refused(why);
            case Outcome.Done<NewApiKey>(NewApiKey made) -> {
                List<String> row = List.of(
                        made.key().name(),
                        String.join(" ", made.key().permissions()),
                        made.key().expiresAt().toString(),
                        made.token().text());
                output().table(TOLD, List.of(row));
                output().note(text("access.key-told-once"));
                yield ExitStatus.DONE;
            }
        };
    }
}
