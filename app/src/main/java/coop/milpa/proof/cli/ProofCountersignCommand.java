package coop.milpa.proof.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.FederationSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs the head of a closed day for the federation. */
@Command(name = "countersign")
public final class ProofCountersignCommand extends CliCommand {

    @Option(names = "--cooperative", paramLabel = "ID", required = true)
    private String cooperative = "";

    @Option(names = "--on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--key", paramLabel = "FILE", required = true)
    private Path key = Path.of("");

    @Override
    public String group() {
        return "proof";
    }

    @Override
    public Integer call() {
        try {
            return sign(KeyFiles.readSecret(key));
        } catch (IOException e) {
            return misused("proof.cannot-read", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return misused("proof.no-such-thing", String.valueOf(e.getMessage()));
        }
    }

    private int sign(FederationSigner federation) {
        SavingsProofs proofs = platform().port(SavingsProofs.class);
        return switch (proofs.countersign(CooperativeId.parse(cooperative), on, federation)) {
            case Outcome.Refused<Countersignature>(Refusal why) -> refused(why);
            case Outcome.Done<Countersignature>(Countersignature signed) -> {
                output().line(signed.key().fingerprint());
                yield 0;
            }
        };
    }
}
