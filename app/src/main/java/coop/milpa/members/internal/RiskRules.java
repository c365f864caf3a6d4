package coop.milpa.members.internal;

import coop.milpa.kernel.Money;
import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.RiskLevel;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Which facts of a profile lead to which risk, country by country: dated data that come with the program. For a fact of
 * which a country has rows of its own on a day, those of everywhere do not count.
 */
final class RiskRules {

    private static final String FILE = "/data/members/risk-rules.csv";
    private static final String ANYWHERE = "*";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Dated> rules;

    private RiskRules(List<Dated> rules) {
        this.rules = rules;
    }

    /** A rule of a country, and the days on which it holds. */
    record Dated(String country, Rule rule, Validity validity, Source source) {}

    /**
     * A fact that leads to a risk.
     *
     * @param level  at least this
     */
    record Rule(Fact fact, RiskLevel level) {}

    /** What a rule looks at. */
    sealed interface Fact {

        /** Public office of her own, for so many months after it was left; for ever if empty. */
        record OwnOffice(Optional<Integer> monthsAfter) implements Fact {}

        /** The same of somebody near to her. */
        record RelativesOffice(Optional<Integer> monthsAfter) implements Fact {}

        /** A contract with the State. */
        record StateContract() implements Fact {}

        /** So much or more in a month, coming or going. */
        record MonthlyAmount(Money from) implements Fact {}

        /** A way in which money moves. */
        record Movement(MovementKind kind) implements Fact {}

        /** An occupation of this group or one under it. */
        record OccupationGroup(String code) implements Fact {}
    }

    static RiskRules load() {
        InputStream stream = Objects.requireNonNull(RiskRules.class.getResourceAsStream(FILE), FILE);
        try (var rows = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new RiskRules(rows.stream().map(RiskRules::dated).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Rule> on(String country, LocalDate day) {
        List<Rule> own = in(country, day);
        List<Rule> general = in(ANYWHERE, day).stream()
                .filter(rule -> own.stream()
                        .noneMatch(each ->
                                each.fact().getClass().equals(rule.fact().getClass())))
                .toList();
        return Stream.concat(own.stream(), general.stream()).toList();
    }

    private List<Rule> in(String country, LocalDate day) {
        return rules.stream()
                .filter(dated ->
                        dated.country().equals(country) && dated.validity().holdsOn(day))
                .map(Dated::rule)
                .toList();
    }

    private static Dated dated(CSVRecord row) {
        LocalDate from = LocalDate.parse(row.get("valid_from"));
        String to = row.get("valid_to");
        return new Dated(
                row.get("country"),
                new Rule(fact(row.get("fact"), row.get("value")), RiskLevel.valueOf(row.get("level"))),
                to.isEmpty() ? Validity.from(from) : new Validity(from, LocalDate.parse(to)),
                new Source(row.get("source"), Source.Status.valueOf(row.get("status"))));
    }

    private static Fact fact(String fact, String value) {
        return switch (fact) {
            case "own-office" -> new Fact.OwnOffice(months(value));
            case "relatives-office" -> new Fact.RelativesOffice(months(value));
            case "state-contract" -> new Fact.StateContract();
            case "monthly-amount" -> new Fact.MonthlyAmount(money(value));
            case "movement" -> new Fact.Movement(MovementKind.valueOf(value));
            case "occupation" -> new Fact.OccupationGroup(value);
            default -> throw new IllegalStateException("A risk rule looks at '" + fact + "'");
        };
    }

    private static Optional<Integer> months(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(value));
    }

    private static Money money(String value) {
        int space = value.indexOf(' ');
        return Money.of(value.substring(space + 1), Currency.getInstance(value.substring(0, space)));
    }
}
