package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.Finding;
import coop.milpa.platform.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evaluations in PostgreSQL. Works in the caller's transaction. */
@Repository
class EvaluationRegister {

    private final JdbcClient jdbc;

    EvaluationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every one of an application, the first first. */
    List<Evaluation> all(CooperativeId cooperative, long number) {
        return jdbc.sql("""
                        select e.*, a.currency from origination.evaluation e
                        join origination.application a using (cooperative_id, number)
                        where e.cooperative_id = :cooperative and e.number = :number order by e.place
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Evaluation> last(CooperativeId cooperative, long number) {
        return all(cooperative, number).stream().reduce((earlier, later) -> later);
    }

    void add(CooperativeId cooperative, long number, Evaluation evaluation) {
        jdbc.sql("""
                        insert into origination.evaluation (cooperative_id, number, place, on_day, actor_id,
                            version_from, cycle, rate, cost, total, fees, retained, band_to, level, votes, income,
                            expenses, instalment, other_instalments, limit_percent, limit_source, limit_status,
                            active_loans, owed, days_late, loans, worst_days, written_off, contributions, savings,
                            weights, codes, arguments)
                        values (:cooperative, :number, :place, :on, :by, :version, :cycle, :rate, :cost::numeric,
                            :total, :fees, :retained, :bandTo, :level, :votes, :income, :expenses, :instalment, :others,
                            :limitPercent, :limitSource, :limitStatus, :activeLoans, :owed, :daysLate, :loans,
                            :worstDays, :writtenOff, :contributions, :savings, :weights::text[], :codes::text[],
                            :arguments::text[])
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .param("place", evaluation.place())
                .param("on", evaluation.on())
                .param("by", evaluation.by().value())
                .param("cost", evaluation.terms().cost().map(Rate::percent).orElse(null))
                .params(terms(evaluation.terms()))
                .params(capacity(evaluation.capacity()))
                .params(past(evaluation))
                .params(findings(evaluation.findings()))
                .update();
    }

    private static Map<String, Object> terms(Evaluation.Terms terms) {
        return Map.of(
                "version", terms.version(),
                "cycle", terms.cycle(),
                "rate", terms.rate().percent(),
                "total", terms.total().minor(),
                "fees", terms.fees().minor(),
                "retained", terms.retained().minor(),
                "bandTo", terms.band().upTo(),
                "level", terms.band().level().name(),
                "votes", terms.band().votes());
    }

    private static Map<String, Object> capacity(Evaluation.Capacity capacity) {
        Source source = capacity.limit().source();
        return Map.of(
                "income", capacity.income().minor(),
                "expenses", capacity.expenses().minor(),
                "instalment", capacity.instalment().minor(),
                "others", capacity.others().minor(),
                "limitPercent", capacity.limit().percent(),
                "limitSource", source.text(),
                "limitStatus", source.status().name());
    }

    private static Map<String, Object> past(Evaluation of) {
        return Map.of(
                "activeLoans", of.exposure().loans(),
                "owed", of.exposure().owed().minor(),
                "daysLate", of.exposure().daysLate(),
                "loans", of.bureau().loans(),
                "worstDays", of.bureau().worstDays(),
                "writtenOff", of.bureau().writtenOff(),
                "contributions", of.own().contributions().minor(),
                "savings", of.own().savings().minor());
    }

    private static Map<String, Object> findings(List<Finding> all) {
        return Map.of(
                "weights", all.stream().map(each -> each.weight().name()).toArray(String[]::new),
                "codes", all.stream().map(Finding::code).toArray(String[]::new),
                "arguments",
                        all.stream()
                                .map(each -> FindingText.of(each.arguments()))
                                .toArray(String[]::new));
    }

    private static Evaluation read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        var terms = new Evaluation.Terms(
                row.getObject("version_from", LocalDate.class),
                row.getInt("cycle"),
                new Rate(row.getBigDecimal("rate")),
                Optional.ofNullable(row.getBigDecimal("cost")).map(Rate::new),
                money(row, "total", currency),
                money(row, "fees", currency),
                money(row, "retained", currency),
                new Band(row.getLong("band_to"), Level.valueOf(row.getString("level")), row.getInt("votes")));
        var source = new Source(row.getString("limit_source"), Source.Status.valueOf(row.getString("limit_status")));
        var capacity = new Evaluation.Capacity(
                money(row, "income", currency),
                money(row, "expenses", currency),
                money(row, "instalment", currency),
                money(row, "other_instalments", currency),
                new Evaluation.Limit(row.getBigDecimal("limit_percent"), source));
        return new Evaluation(
                row.getInt("place"),
                row.getObject("on_day", LocalDate.class),
                new ActorId(row.getObject("actor_id", UUID.class)),
                terms,
                capacity,
                new Evaluation.Exposure(
                        row.getInt("active_loans"), money(row, "owed", currency), row.getLong("days_late")),
                new Evaluation.Bureau(row.getInt("loans"), row.getLong("worst_days"), row.getInt("written_off")),
                new Evaluation.Own(money(row, "contributions", currency), money(row, "savings", currency)),
                findings(row));
    }

    private static List<Finding> findings(ResultSet row) throws SQLException {
        String[] weights = texts(row, "weights");
        String[] codes = texts(row, "codes");
        String[] arguments = texts(row, "arguments");
        List<Finding> all = new ArrayList<>();
        for (int n = 0; n < codes.length; n++) {
            all.add(new Finding(Finding.Weight.valueOf(weights[n]), codes[n], FindingText.read(arguments[n])));
        }
        return all;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return new Money(row.getLong(column), currency);
    }
}
