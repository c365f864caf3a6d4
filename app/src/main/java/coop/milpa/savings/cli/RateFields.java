package coop.milpa.savings.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One rate or several tiers, as they were given. */
record RateFields(RateTable table) {

    private static final int TIERS_MAX = 100;

    static RateFields read(Fields fields, AmountScale scale) {
        fields.refuseIf(fields.has("annualRate") && fields.has("tiers"), Kind.COMBINATION, "tiers");
        if (!fields.has("tiers")) {
            return new RateFields(RateTable.flat(new Rate(fields.number("annualRate", TermsFields.PERCENT))));
        }
        List<RateTier> tiers = tiers(fields, scale);
        TierMethod method = fields.choice("tierMethod", Words.TIER_METHODS);
        boolean sound = fields.problem().isEmpty();
        return new RateFields(sound ? new RateTable(tiers, method) : RateTable.flat(Rate.ZERO));
    }

    private static List<RateTier> tiers(Fields fields, AmountScale scale) {
        List<RateTier> tiers = new ArrayList<>();
        Set<BigDecimal> starts = new TreeSet<>();
        for (Fields each : fields.objects("tiers", TIERS_MAX)) {
            BigDecimal from = each.number("from", scale.notNegative());
            each.refuseIf(!starts.add(from), Kind.COMBINATION, "from");
            tiers.add(new RateTier(from, new Rate(each.number("rate", TermsFields.PERCENT))));
        }
        fields.refuseIf(tiers.isEmpty(), Kind.MISSING, "tiers");
        return tiers;
    }
}
