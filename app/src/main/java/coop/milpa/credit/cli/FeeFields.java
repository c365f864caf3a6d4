package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.Range;
import coop.milpa.loan.LoanFee;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Costs beside interest, as they were given. */
final class FeeFields {

    private static final int FEES_MAX = 50;
    private static final Range SHARE = Range.of("0", "1000", 12);

    private FeeFields() {}

    static List<LoanFee> read(Fields fields, MinorUnits units) {
        List<LoanFee> fees = new ArrayList<>();
        for (Fields each : fields.objects("fees", FEES_MAX)) {
            String name = each.text("name");
            LoanFee.Kind kind = each.choice("kind", Words.FEE_KINDS);
            BigDecimal value = each.number("value", kind == LoanFee.Kind.FLAT ? units.notNegative() : SHARE);
            fees.add(new LoanFee(name, kind, value, each.choice("when", Words.FEE_WHEN)));
        }
        return fees;
    }
}
