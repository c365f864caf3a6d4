package coop.milpa.credit.internal;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.Portion;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A version of a product as parameters of a statement. */
final class VersionColumns {

    private final MapSqlParameterSource columns = new MapSqlParameterSource();

    private VersionColumns() {}

    static MapSqlParameterSource of(CooperativeId cooperative, CreditVersion version) {
        var all = new VersionColumns();
        all.columns
                .addValue("cooperative", cooperative.value())
                .addValue("product", version.product())
                .addValue("from", version.validFrom())
                .addValue("currency", version.currency().getCurrencyCode())
                .addValue("source", version.source().text())
                .addValue("status", version.source().status().name());
        all.offer(version.offer());
        all.plan(version.plan());
        all.price(version.price());
        all.paying(version.paying());
        all.eligibility(version.eligibility());
        all.bands(version.bands());
        return all.columns;
    }

    private void offer(CreditVersion.Offer offer) {
        columns.addValue("offered", offer.open())
                .addValue("type", offer.type().name())
                .addValue("minimum", offer.minimum())
                .addValue("maximum", offer.maximum());
    }

    private void plan(CreditVersion.Plan plan) {
        columns.addValue("method", plan.method().name())
                .addValue("every", plan.step().every())
                .addValue("unit", plan.step().unit().name())
                .addValue("instalmentsMin", plan.instalments().least())
                .addValue("instalmentsMax", plan.instalments().most())
                .addValue("yearDays", YearOfDays.number(plan.yearDays()))
                .addValue("graceMax", plan.graceMax())
                .addValue("multiple", plan.multiple())
                .addValue("rounding", plan.rounding().name());
    }

    private void price(CreditVersion.Price price) {
        List<LoanFee> fees = price.fees();
        columns.addValue("cycleFrom", numbers(price.cycles(), Cycle::from))
                .addValue(
                        "cycleRate",
                        decimals(price.cycles(), cycle -> cycle.rate().percent()))
                .addValue("ceiling", price.ceiling().map(Rate::percent).orElse(null), Types.NUMERIC)
                .addValue("feeName", words(fees, LoanFee::name))
                .addValue("feeKind", words(fees, fee -> fee.kind().name()))
                .addValue("feeValue", decimals(fees, LoanFee::value))
                .addValue("feeWhen", words(fees, fee -> fee.when().name()));
    }

    private void paying(CreditVersion.Paying paying) {
        Allocation allocation = paying.allocation();
        columns.addValue("early", paying.early().name())
                .addValue("dueOrder", words(allocation.due(), Portion::name))
                .addValue("advanceOrder", words(allocation.inAdvance(), Portion::name))
                .addValue("future", allocation.future().name())
                .addValue("penaltyRate", paying.penalty().rate().percent())
                .addValue("penaltyGrace", paying.penalty().graceDays());
    }

    private void eligibility(CreditVersion.Eligibility who) {
        columns.addValue("seniorityDays", who.seniorityDays())
                .addValue("encaje", who.encaje().orElse(null), Types.NUMERIC)
                .addValue("retained", who.retained().percent());
    }

    private void bands(List<Band> bands) {
        columns.addValue("bandTo", bands.stream().map(Band::upTo).toArray(Long[]::new))
                .addValue("bandLevel", words(bands, band -> band.level().name()))
                .addValue("bandVotes", numbers(bands, Band::votes));
    }

    private static <T> String[] words(List<T> all, Function<T, String> word) {
        return all.stream().map(word).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> all, Function<T, Integer> number) {
        return all.stream().map(number).toArray(Integer[]::new);
    }

    private static <T> BigDecimal[] decimals(List<T> all, Function<T, BigDecimal> decimal) {
        return all.stream().map(decimal).toArray(BigDecimal[]::new);
    }
}
