package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.cli.jsonl.Range;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LevelRule;
import coop.milpa.loan.LoanCalendar;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanInterest;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanMoney;
import coop.milpa.loan.LoanRepayment;
import coop.milpa.loan.LoanTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What was agreed about a loan, as it was given. */
final class TermsFields {

    static final Range PERCENT = Range.of("0", "10000", 12);
    static final int ROWS_MAX = 3_600;
    private static final Currency QUETZAL = Currency.getInstance("GTQ");
    private static final Range SHARE = Range.of("0", "99.999999999999", 12);

    private TermsFields() {}

    /** The terms; empty if something is wrong with them, which is then the fields' problem. */
    static Optional<LoanTerms> read(Fields fields) {
        MinorUnits units = new MinorUnits(fields.currency("currency", QUETZAL));
        MoneyFields money = MoneyFields.read(fields, units);
        LocalDate start = CalendarFields.start(fields, money);
        var rate = new Rate(fields.number("annualRate", PERCENT));
        LoanMethod method = fields.choice("method", Words.METHODS);
        LoanCalendar calendar = new CalendarFields(fields, money, units).read(start, method);
        Optional<DayCount> convention = fields.choice("interest", Words.INTEREST);
        boolean unmeasured = method == LoanMethod.CUSTOM && convention.isEmpty();
        fields.refuseIf(unmeasured, Kind.COMBINATION, "interest");
        LoanInterest.Partial partial = fields.choice("partialPeriod", Words.PARTIAL, LoanInterest.Partial.DAY_COUNT);
        LevelRule level = level(fields, units);
        LoanGrace grace = grace(fields, calendar.rows());
        var down = new Rate(fields.number("downPaymentPercent", SHARE, BigDecimal.ZERO));
        RoundingMode rounding = fields.choice("rounding", Words.ROUNDING, RoundingMode.HALF_EVEN);
        List<LoanFee> fees = FeeFields.read(fields, units);
        if (fields.problem().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new LoanTerms(
                new LoanMoney(units.currency(), rounding, money.disbursements(), fees),
                calendar,
                new LoanInterest(rate, convention, partial),
                new LoanRepayment(method, level, grace, down)));
    }

    private static LevelRule level(Fields fields, MinorUnits units) {
        LevelRule.From from = fields.choice("instalmentFrom", Words.LEVEL_FROM, LevelRule.From.PERIODS);
        long multiple = fields.has("instalmentMultiple") ? units.read(fields, "instalmentMultiple") : 1;
        return new LevelRule(from, multiple, fields.flag("smoothLast", true));
    }

    /** Something must be left to be repaid after it, and a period for interest that waits to fall due with. */
    private static LoanGrace grace(Fields fields, int rows) {
        int principal = fields.whole("principalGrace", 0, rows - 1, 0);
        int interestPayment = fields.whole("interestPaymentGrace", 0, rows - 1, 0);
        int interestFree = fields.whole("interestFreePeriods", 0, rows, 0);
        return new LoanGrace(principal, interestPayment, interestFree);
    }
}
