package coop.milpa.shares.cli;

import coop.milpa.shares.Distribution;
import coop.milpa.shares.Distribution.Figures;
import java.util.List;

/** How distributions are listed. */
final class DistributionTable {

    static final List<String> COLUMNS = List.of(
            "year_end", "state", "currency", "surplus", "indivisible", "interest", "patronage", "retained", "members");

    private DistributionTable() {}

    static List<String> row(Distribution one) {
        Figures figures = one.figures();
        return List.of(
                one.endsOn().toString(),
                state(one),
                one.currency().getCurrencyCode(),
                figures.surplus().toDecimal().toPlainString(),
                figures.indivisible().toDecimal().toPlainString(),
                figures.interest().toDecimal().toPlainString(),
                figures.patronage().toDecimal().toPlainString(),
                figures.retained().toDecimal().toPlainString(),
                String.valueOf(figures.members()));
    }

    private static String state(Distribution one) {
        return switch (one.state()) {
            case Distribution.State.Proposed proposed -> "proposed";
            case Distribution.State.Withdrawn withdrawn -> "withdrawn";
            case Distribution.State.Resolved resolved -> "resolved";
        };
    }
}
