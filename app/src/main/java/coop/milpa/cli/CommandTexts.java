package coop.milpa.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What help says: the texts of all modules that have commands, as the one bundle that picocli can hold. */
final class CommandTexts extends ResourceBundle {

    private static final List<String> PREFIXES = List.of("milpa.", "usage.");

    private final Map<String, String> all = new TreeMap<>();

    private CommandTexts() {}

    static CommandTexts of(List<CliCommand> commands, Texts texts) {
        var merged = new CommandTexts();
        Stream.concat(Stream.of("cli"), commands.stream().map(command -> Modules.of(command.getClass())))
                .distinct()
                .map(texts::bundle)
                .flatMap(Optional::stream)
                .forEach(merged::add);
        return merged;
    }

    private void add(ResourceBundle module) {
        module.keySet().stream()
                .filter(key -> PREFIXES.stream().anyMatch(key::startsWith) || !key.contains("."))
                .forEach(key -> all.put(key, module.getString(key)));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return all.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(all.keySet());
    }
}
