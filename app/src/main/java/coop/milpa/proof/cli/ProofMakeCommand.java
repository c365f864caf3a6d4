package coop.milpa.proof.cli;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.file.ProofWriter;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a member's proof of savings to a file. */
@Command(name = "make")
public final class ProofMakeCommand extends CooperativeCommand {

    @Option(names = "--account", paramLabel = "ACCOUNT", required = true)
    private String account = "";

    @Option(names = "--on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Override
    public String group() {
        return "proof";
    }

    @Override
    protected int call(Cooperative cooperative) {
        try {
            return make(cooperative.id(), new AccountNumber(account));
        } catch (IOException e) {
            return misused("proof.cannot-write", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return misused("proof.no-such-thing", String.valueOf(e.getMessage()));
        }
    }

    private int make(CooperativeId whose, AccountNumber number) throws IOException {
        SavingsProofs proofs = platform().port(SavingsProofs.class);
        return switch (proofs.prove(whose, number, on)) {
            case Outcome.Refused<ProofOfSavings>(Refusal why) -> refused(why);
            case Outcome.Done<ProofOfSavings>(ProofOfSavings proof) -> write(proof);
        };
    }

    private int write(ProofOfSavings proof) throws IOException {
        Files.writeString(out, ProofWriter.write(proof));
        output().table(List.of("field", "value"), new ProofFigures(proof).rows());
        return 0;
    }
}
