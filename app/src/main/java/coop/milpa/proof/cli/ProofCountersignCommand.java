package coop.milpa.proof.cli;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.FederationSigner;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs the head of a closed day for the federation. */
@Command(name = "countersign")
public final class ProofCountersignCommand extends CooperativeCommand {

    @Option(names = "--on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--key", paramLabel = "FILE", required = true)
    private Path key = Path.of("");

    @Override
    public String group() {
        return "proof";
    }

    @Override
    protected int call(Cooperative cooperative) {
        try {
            return sign(cooperative.id(), KeyFiles.readSecret(key));
        } catch (IOException e) {
            return misused("proof.cannot-read", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return misused("proof.no-such-thing", String.valueOf(e.getMessage()));
        }
    }

    private int sign(CooperativeId cooperative, FederationSigner federation) {
        SavingsProofs proofs = platform().port(SavingsProofs.class);
        return switch (proofs.countersign(cooperative, on, federation)) {
            case Outcome.Refused<Countersignature>(Refusal why) -> refused(why);
            case Outcome.Done<Countersignature>(Countersignature signed) -> {
                output().line(signed.key().fingerprint());
                yield 0;
            }
        };
    }
}
