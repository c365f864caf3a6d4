package coop.milpa.savings.cli;

import coop.milpa.savings.CourtOrder;
import picocli.CommandLine.Option;

/** What an authority's paper says. */
final class CourtOptions {

    private static final int AUTHORITY_MAX = 100;
    private static final int CASE_MAX = 60;

    @Option(
            names = "--authority",
            paramLabel = "NAME",
            required = true,
            descriptionKey = "milpa.savings.order.authority")
    private String authority = "";

    @Option(names = "--case", paramLabel = "NUMBER", required = true, descriptionKey = "milpa.savings.order.case")
    private String caseNumber = "";

    boolean areSound() {
        return !authority.isBlank()
                && authority.length() <= AUTHORITY_MAX
                && !caseNumber.isBlank()
                && caseNumber.length() <= CASE_MAX;
    }

    CourtOrder order() {
        return new CourtOrder(authority, caseNumber);
    }
}
