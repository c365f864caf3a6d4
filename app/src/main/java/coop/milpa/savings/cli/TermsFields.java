package coop.milpa.savings.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.Range;
import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.DepositEarning;
import coop.milpa.kernel.DepositTerms;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.InterestSettlement;
import coop.milpa.kernel.PeriodStart;
import coop.milpa.kernel.PostingPlan;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RoundAt;
import coop.milpa.kernel.Rounding;
import coop.milpa.kernel.YearDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;

/** What was agreed, as it was given. */
record TermsFields(DepositEarning earning, BalanceBase base, PostingPlan plan, InterestSettlement settlement) {

    static final Range PERCENT = Range.of("0", "1000", 12);
    private static final Range SHARE = Range.of("0", "100", 12);

    static TermsFields read(Fields fields, AmountScale scale) {
        RateFields rates = RateFields.read(fields, scale);
        var overdraft = new Rate(fields.number("overdraftRate", PERCENT, BigDecimal.ZERO));
        BalanceBase base = fields.choice("base", Words.BASES, BalanceBase.DAILY_BALANCE);
        BigDecimal minimum = fields.number("minimumToEarn", scale.notNegative(), BigDecimal.ZERO);
        YearDays yearDays = fields.choice("yearDays", Words.YEAR_DAYS, YearDays.DAYS_365);
        var earning = new DepositEarning(rates.table(), overdraft, minimum, yearDays);
        return new TermsFields(earning, base, plan(fields), settlement(fields, scale));
    }

    DepositTerms terms() {
        return new DepositTerms(earning, base, plan, settlement);
    }

    private static PostingPlan plan(Fields fields) {
        Frequency compounding = fields.choice("compounding", Words.COMPOUNDING);
        Frequency posting = fields.choice("posting", Words.POSTING);
        Month yearStartsIn = Month.of(fields.whole("yearStartsInMonth", 1, 12, 1));
        PeriodStart periods = fields.choice("periods", Words.PERIODS, PeriodStart.CALENDAR);
        return new PostingPlan(compounding, posting, periods, yearStartsIn);
    }

    private static InterestSettlement settlement(Fields fields, AmountScale scale) {
        var withholding = new Rate(fields.number("withholdingPercent", SHARE, BigDecimal.ZERO));
        RoundingMode mode = fields.choice("rounding", Words.ROUNDING, RoundingMode.HALF_EVEN);
        RoundAt roundAt = fields.choice("roundAt", Words.ROUND_AT, RoundAt.POSTING);
        return new InterestSettlement(new Rounding(mode, scale.posted()), roundAt, withholding);
    }
}
