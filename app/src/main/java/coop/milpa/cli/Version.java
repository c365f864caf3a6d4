package coop.milpa.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Milpa this is, and which Java runs it. */
class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"milpa " + built + ", Java " + Runtime.version()};
    }
}
