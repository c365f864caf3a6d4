package coop.milpa.members.cli;

import coop.milpa.members.Resolution;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where a decision stands in the minutes. */
final class ResolutionOptions {

    @Option(names = "--organ", paramLabel = "ORGAN", defaultValue = "board")
    private String organ = "";

    @Option(names = "--minute", paramLabel = "NUMBER", required = true)
    private String minute = "";

    @Option(names = "--point", paramLabel = "NUMBER", required = true)
    private String point = "";

    @Option(names = "--resolved-on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.MIN;

    /** Empty if what was typed is no place in minutes. */
    Optional<Resolution> given() {
        return Resolution.fits(organ, minute, point)
                ? Optional.of(new Resolution(organ, minute, point, on))
                : Optional.empty();
    }
}
