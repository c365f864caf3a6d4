package coop.milpa.registry.cli;

import coop.milpa.registry.Kinds;
import coop.milpa.registry.Kinds.Scheme;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what sort of cooperative it is. */
final class KindOptions {

    @Option(names = "--ilo-type", paramLabel = "CODE")
    private Optional<String> iloType = Optional.empty();

    @Option(names = "--modality", paramLabel = "CODE")
    private Optional<String> modality = Optional.empty();

    @Option(names = "--type", paramLabel = "CODE")
    private Optional<String> type = Optional.empty();

    @Option(names = "--activity", paramLabel = "ISIC")
    private Optional<String> activity = Optional.empty();

    Kinds given() {
        Map<Scheme, String> codes = new EnumMap<>(Scheme.class);
        iloType.ifPresent(code -> codes.put(Scheme.ILO_TYPE, code));
        modality.ifPresent(code -> codes.put(Scheme.MODALITY, code));
        type.ifPresent(code -> codes.put(Scheme.NATIONAL_TYPE, code));
        activity.ifPresent(code -> codes.put(Scheme.ACTIVITY, code));
        return new Kinds(codes);
    }
}
