package coop.milpa.proof.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.proof.file.Expected;
import coop.milpa.proof.file.FederationKey;
import coop.milpa.proof.file.ProofCheck;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.tree.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a proof of savings: needs no database, no network and nothing but the file. */
@Command(name = "check")
public final class ProofCheckCommand extends CliCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--head", paramLabel = "HASH")
    private Optional<String> head = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE")
    private Optional<Path> key = Optional.empty();

    @Override
    public String group() {
        return "proof";
    }

    @Override
    public Integer call() {
        try {
            if (Files.size(file) > ProofCheck.BYTES_MAX) {
                return misused("proof.file-too-large", file, ProofCheck.BYTES_MAX);
            }
            return check(new ProofCheck(expected()), Files.readAllBytes(file));
        } catch (IOException e) {
            return misused("proof.cannot-read", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return misused("proof.no-such-thing", String.valueOf(e.getMessage()));
        }
    }

    private Expected expected() throws IOException {
        Optional<FederationKey> published = Optional.empty();
        if (key.isPresent()) {
            published = Optional.of(KeyFiles.readPublic(key.get()));
        }
        return new Expected(head.map(Hash::parse), published);
    }

    private int check(ProofCheck check, byte[] bytes) {
        return switch (check.check(bytes)) {
            case Outcome.Refused<ProofOfSavings>(Refusal why) -> refused(why);
            case Outcome.Done<ProofOfSavings>(ProofOfSavings proof) -> holds(proof);
        };
    }

    private int holds(ProofOfSavings proof) {
        output().table(List.of("field", "value"), new ProofFigures(proof).rows());
        output().note(text("proof.holds"));
        if (head.isEmpty()) {
            output().note(text("proof.compare-head"));
        }
        if (proof.countersignature().isEmpty()) {
            output().note(text("proof.unsigned"));
        }
        if (proof.countersignature().isPresent() && key.isEmpty()) {
            output().note(text("proof.compare-key"));
        }
        return 0;
    }
}
