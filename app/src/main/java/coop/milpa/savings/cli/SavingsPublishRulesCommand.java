package coop.milpa.savings.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Decides what may be done with savings products and what that costs, from a day on: a product by options, or many by a
 * file of the columns that {@code savings rules} lists. Everything is read before anything is published.
 */
@Command(name = "publish-rules")
public final class SavingsPublishRulesCommand extends CooperativeCommand {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int ROWS_MAX = 1_000;

    @Option(names = "--file", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--set", paramLabel = "COLUMN=VALUE")
    private Map<String, String> set = new LinkedHashMap<>();

    @Override
    public String group() {
        return "savings";
    }

    @Override
    protected int call(Cooperative cooperative) {
        if (file.isPresent() != set.isEmpty()) {
            return misused("savings.publish-rules.file-or-set");
        }
        if (file.isPresent() && (!Files.isReadable(file.get()) || Files.isDirectory(file.get()))) {
            return misused("savings.publish-rules.no-such-file", file.get().toString());
        }
        List<Map<String, String>> lines =
                file.map(SavingsPublishRulesCommand::lines).orElseGet(() -> List.of(set));
        if (lines.isEmpty() || lines.size() > ROWS_MAX) {
            return misused("savings.publish-rules.rows", ROWS_MAX);
        }
        List<TypedRules> read = new ArrayList<>();
        for (Map<String, String> line : lines) {
            TypedRules.Line one = TypedRules.read(line, cooperative.currency());
            if (one.read().isEmpty()) {
                RuleCells.Bad bad = one.bad().orElseThrow();
                return misused("savings.publish-rules.bad-text", read.size() + 1, bad.column(), bad.value());
            }
            read.add(one.read().get());
        }
        return publish(cooperative, read);
    }

    /** What is refused stops it; what was published before stands, and publishing it again changes nothing. */
    private int publish(Cooperative cooperative, List<TypedRules> all) {
        all.forEach(one -> platform().port(SavingsProducts.class).add(cooperative.id(), one.product()));
        List<List<String>> published = new ArrayList<>();
        for (TypedRules one : all) {
            Outcome<ProductRules> outcome = platform().port(SavingsRules.class).publish(cooperative.id(), one.rules());
            if (outcome instanceof Outcome.Refused<ProductRules>(Refusal why)) {
                return refused(why);
            }
            published.add(TypedRules.row(one.rules()));
        }
        output().table(TypedRules.COLUMNS, published);
        return ExitStatus.DONE;
    }

    private static List<Map<String, String>> lines(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
