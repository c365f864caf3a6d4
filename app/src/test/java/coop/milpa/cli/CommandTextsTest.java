package coop.milpa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Every command, option and parameter says in both languages what it is for. */
class CommandTextsTest {

    private static final Path NOWHERE = Path.of("nowhere");

    @Test
    void allIsDescribedInSpanishAndEnglish() {
        for (Locale language : List.of(Locale.of("es"), Locale.ENGLISH)) {
            var options = new InheritedOptions();
            options.data = NOWHERE;
            CommandLine root = CommandTree.of(options, new Texts(language));
            assertThat(silent(root)).as(language.toString()).isEmpty();
        }
    }

    private static List<String> silent(CommandLine line) {
        List<String> found = new ArrayList<>();
        CommandSpec spec = line.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return found;
        }
        if (line.getHelp().description().isBlank() && line.getSubcommands().isEmpty()) {
            found.add(spec.qualifiedName());
        }
        Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                .filter(each -> !each.hidden() && isSilent(each))
                .forEach(each -> found.add(spec.qualifiedName() + " " + each));
        line.getSubcommands().values().forEach(each -> found.addAll(silent(each)));
        return found;
    }

    private static boolean isSilent(ArgSpec argument) {
        return Stream.of(argument.description()).allMatch(String::isBlank);
    }
}
