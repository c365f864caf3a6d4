package coop.milpa.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The words people type: every command the modules offer, under the words it stands behind. */
final class CommandTree {

    private CommandTree() {}

    static CommandLine of(InheritedOptions options, Texts texts) {
        List<CliCommand> commands = discovered();
        var root = new CommandLine(options);
        root.getCommandSpec().versionProvider(new Version());
        root.addSubcommand(new HelpCommand());
        commands.forEach(command -> add(root, command));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.registerConverter(LocalDate.class, new DateConverter());
        root.setResourceBundle(CommandTexts.of(commands, texts));
        return root;
    }

    private static List<CliCommand> discovered() {
        return ServiceLoader.load(CliCommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(CommandTree::words))
                .toList();
    }

    private static String words(CliCommand command) {
        return command.group() + " " + CommandSpec.forAnnotatedObject(command).name();
    }

    private static void add(CommandLine root, CliCommand command) {
        CommandLine parent = root;
        for (String word : command.group().split(" ", -1)) {
            parent = word.isEmpty() ? parent : group(parent, word);
        }
        parent.addSubcommand(command);
    }

    /** A word that says nothing alone; picocli then asks for the next. */
    private static CommandLine group(CommandLine parent, String word) {
        if (!parent.getSubcommands().containsKey(word)) {
            parent.addSubcommand(word, CommandSpec.create());
        }
        return Objects.requireNonNull(parent.getSubcommands().get(word));
    }
}
