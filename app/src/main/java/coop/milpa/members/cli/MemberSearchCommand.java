package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.members.MemberSearch;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds members of one cooperative by number, document or words of the name. */
@Command(name = "search")
public final class MemberSearchCommand extends CooperativeCommand {

    private static final List<String> COLUMNS = List.of("member", "name", "kind", "document", "joined_on", "by");

    @Parameters(paramLabel = "TEXT", descriptionKey = "TEXT")
    private String text = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    @Override
    public String group() {
        return "member";
    }

    @Override
    protected int call(Cooperative cooperative) {
        MemberSearch.Found found = platform().port(MemberSearch.class).search(cooperative.id(), text, limit);
        output().table(
                        COLUMNS,
                        found.hits().stream().map(MemberSearchCommand::row).toList());
        if (found.more()) {
            output().note(text("members.search.more"));
        }
        return ExitStatus.DONE;
    }

    private static List<String> row(MemberSearch.Hit hit) {
        var said = hit.member().registration();
        return List.of(
                said.number(),
                said.name(),
                said.kind().code(),
                said.document().number(),
                said.joinedOn().map(Object::toString).orElse(""),
                hit.by().name().toLowerCase(Locale.ROOT));
    }
}
