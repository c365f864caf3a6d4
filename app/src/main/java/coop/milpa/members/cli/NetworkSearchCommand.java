package coop.milpa.members.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.NetworkSearch;
import coop.milpa.platform.NetworkScope.Look;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds members in all cooperatives; the search and its reason stay in the network's audit trail. */
@Command(name = "search-network")
public final class NetworkSearchCommand extends CliCommand {

    private static final List<String> COLUMNS = List.of("cooperative", "member", "name", "by");

    @Parameters(paramLabel = "TEXT", descriptionKey = "TEXT")
    private String text = "";

    @Option(names = "--reason", paramLabel = "WORDS", required = true)
    private String reason = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    @Override
    public String group() {
        return "member";
    }

    @Override
    public Integer call() {
        if (!isSaid(text) || !isSaid(reason)) {
            return misused("members.search.say", Look.LENGTH_MAX);
        }
        NetworkSearch.Found found = platform().port(NetworkSearch.class).search(new Look(text, reason), limit);
        Map<CooperativeId, String> codes = platform().port(Cooperatives.class).all().stream()
                .collect(Collectors.toMap(Cooperative::id, Cooperative::code));
        output().table(
                        COLUMNS,
                        found.hits().stream().map(hit -> row(hit, codes)).toList());
        if (found.more()) {
            output().note(text("members.search.more"));
        }
        return ExitStatus.DONE;
    }

    private static boolean isSaid(String words) {
        return !words.isBlank() && words.length() <= Look.LENGTH_MAX;
    }

    private static List<String> row(NetworkSearch.Hit hit, Map<CooperativeId, String> codes) {
        return List.of(
                codes.getOrDefault(hit.cooperative(), hit.cooperative().toString()),
                hit.number(),
                hit.name(),
                hit.by().name().toLowerCase(Locale.ROOT));
    }
}
