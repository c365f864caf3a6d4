package coop.milpa.proof.cli;

import coop.milpa.proof.FederationKeys;
import coop.milpa.proof.file.FederationKey;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says that a key is a federation's, so that the public page names it. */
@Command(name = "publish-key")
public final class ProofPublishKeyCommand extends CooperativeCommand {

    @Option(names = "--key", paramLabel = "FILE", required = true)
    private Path key = Path.of("");

    @Override
    public String group() {
        return "proof";
    }

    @Override
    protected int call(Cooperative federation) {
        try {
            FederationKey published = KeyFiles.readPublic(key);
            platform().port(FederationKeys.class).publish(federation.id(), published);
            output().line(published.fingerprint());
            return 0;
        } catch (IOException e) {
            return misused("proof.cannot-read", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return misused("proof.no-such-thing", String.valueOf(e.getMessage()));
        }
    }
}
