package coop.milpa.credit.internal;

import coop.milpa.credit.CreditType;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a version of a product from a row. */
record VersionRow(ResultSet row) {

    CreditVersion read() throws SQLException {
        return new CreditVersion(
                row.getString("product"),
                row.getObject("valid_from", LocalDate.class),
                Currency.getInstance(row.getString("currency")),
                new CreditVersion.Offer(
                        row.getBoolean("offered"),
                        CreditType.valueOf(row.getString("credit_type")),
                        row.getLong("minimum"),
                        row.getLong("maximum")),
                plan(),
                new CreditVersion.Price(
                        cycles(),
                        Optional.ofNullable(row.getBigDecimal("ceiling")).map(Rate::new),
                        fees()),
                paying(),
                new CreditVersion.Eligibility(
                        row.getInt("seniority_days"),
                        Optional.ofNullable(row.getBigDecimal("encaje")),
                        new Rate(row.getBigDecimal("retained"))),
                bands(),
                new Source(row.getString("source"), Source.Status.valueOf(row.getString("status"))));
    }

    private CreditVersion.Plan plan() throws SQLException {
        return new CreditVersion.Plan(
                LoanMethod.valueOf(row.getString("method")),
                new LoanStep(row.getInt("every"), LoanStep.Unit.valueOf(row.getString("unit"))),
                new CreditVersion.Between(row.getInt("instalments_min"), row.getInt("instalments_max")),
                YearOfDays.read(row.getInt("year_days")),
                row.getInt("grace_max"),
                row.getLong("level_multiple"),
                RoundingMode.valueOf(row.getString("rounding")));
    }

    private List<Cycle> cycles() throws SQLException {
        Integer[] from = numbers("cycle_from");
        BigDecimal[] rates = decimals("cycle_rate");
        return IntStream.range(0, from.length)
                .mapToObj(n -> new Cycle(from[n], new Rate(rates[n])))
                .toList();
    }

    private List<LoanFee> fees() throws SQLException {
        String[] names = words("fee_name");
        String[] kinds = words("fee_kind");
        BigDecimal[] values = decimals("fee_value");
        String[] times = words("fee_when");
        return IntStream.range(0, names.length)
                .mapToObj(n -> new LoanFee(
                        names[n], LoanFee.Kind.valueOf(kinds[n]), values[n], LoanFee.When.valueOf(times[n])))
                .toList();
    }

    private CreditVersion.Paying paying() throws SQLException {
        return new CreditVersion.Paying(
                new Allocation(
                        portions("due_order"),
                        portions("advance_order"),
                        Allocation.Future.valueOf(row.getString("future"))),
                EarlyPayment.valueOf(row.getString("early")),
                new CreditVersion.Penalty(new Rate(row.getBigDecimal("penalty_rate")), row.getInt("penalty_grace")));
    }

    private List<Band> bands() throws SQLException {
        Long[] to = (Long[]) row.getArray("band_to").getArray();
        String[] levels = words("band_level");
        Integer[] votes = numbers("band_votes");
        return IntStream.range(0, to.length)
                .mapToObj(n -> new Band(to[n], CreditVersion.Level.valueOf(levels[n]), votes[n]))
                .toList();
    }

    private List<Portion> portions(String column) throws SQLException {
        return Stream.of(words(column)).map(Portion::valueOf).toList();
    }

    private String[] words(String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private Integer[] numbers(String column) throws SQLException {
        return (Integer[]) row.getArray(column).getArray();
    }

    private BigDecimal[] decimals(String column) throws SQLException {
        return (BigDecimal[]) row.getArray(column).getArray();
    }
}
