package coop.milpa.proof.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.proof.file.FederationSigner;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a federation's key for countersigning heads, and prints the fingerprint to be published. */
@Command(name = "keys")
public final class ProofKeysCommand extends CliCommand {

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Override
    public String group() {
        return "proof";
    }

    @Override
    public Integer call() {
        FederationSigner federation = FederationSigner.generate();
        try {
            KeyFiles.write(out, federation);
        } catch (FileAlreadyExistsException e) {
            return failed("proof.key-exists", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return misused("proof.cannot-write", String.valueOf(e.getMessage()));
        }
        output().line(federation.key().fingerprint());
        output().note(text("proof.keys-made", out, KeyFiles.publicHalf(out)));
        return 0;
    }
}
