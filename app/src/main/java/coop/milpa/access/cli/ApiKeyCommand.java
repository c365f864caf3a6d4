package coop.milpa.access.cli;

import coop.milpa.access.ApiKey;
import coop.milpa.access.ApiKeys;
import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.RegistryRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command on the keys of one cooperative or federation, which {@code --cooperative} names, or of the network. */
abstract class ApiKeyCommand extends CliCommand {

    private static final List<String> LISTED =
            List.of("name", "permissions", "made", "expires", "last_used", "revoked");

    @Option(names = "--cooperative", paramLabel = "CODE")
    private Optional<String> code = Optional.empty();

    @Override
    public final String group() {
        return "api-key";
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

    final ApiKeys keys() {
        return platform().port(ApiKeys.class);
    }

    final int tell(Outcome<ApiKey> outcome) {
        return switch (outcome) {
            case Outcome.Done<ApiKey>(ApiKey key) -> {
                list(List.of(key));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<ApiKey>(var why) -> refused(why);
        };
    }

    final void list(List<ApiKey> keys) {
        output().table(LISTED, keys.stream().map(ApiKeyCommand::row).toList());
    }

    private static List<String> row(ApiKey key) {
        return List.of(
                key.name(),
                String.join(" ", key.permissions()),
                key.madeAt().toString(),
                key.expiresAt().toString(),
                key.usedAt().map(Instant::toString).orElse(""),
                key.revokedAt().map(Instant::toString).orElse(""));
    }
}
