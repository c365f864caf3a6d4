package coop.milpa.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that stand after any command. */
@Command(name = "milpa", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, sortOptions = false)
class InheritedOptions {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "./.milpa", scope = ScopeType.INHERIT)
    Path data = Path.of(".milpa");

    @Option(names = "--format", paramLabel = "table|csv|json", scope = ScopeType.INHERIT)
    Optional<TableFormat> format = Optional.empty();

    @Option(names = "--quiet", scope = ScopeType.INHERIT)
    boolean quiet;

    @Option(names = "--lang", paramLabel = "es|en", scope = ScopeType.INHERIT)
    Optional<String> language = Optional.empty();
}
