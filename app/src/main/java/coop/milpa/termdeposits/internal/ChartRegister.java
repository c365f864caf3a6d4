package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Source;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateChart.Band;
import coop.milpa.termdeposits.RateChart.Earning;
import coop.milpa.termdeposits.RateChart.Offer;
import coop.milpa.termdeposits.TermProduct;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products and their rates in PostgreSQL. Works in the caller's transaction. */
@Repository
class ChartRegister {

    private final JdbcClient jdbc;

    ChartRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, TermProduct product) {
        jdbc.sql("""
                        insert into termdeposits.product (cooperative_id, code, name_es, name_en)
                        values (:cooperative, :code, :spanish, :english)
                        on conflict (cooperative_id, code)
                            do update set name_es = excluded.name_es, name_en = excluded.name_en
                        """)
                .param("cooperative", cooperative.value())
                .param("code", product.code())
                .param("spanish", product.spanish())
                .param("english", product.english())
                .update();
    }

    List<TermProduct> products(CooperativeId cooperative) {
        return jdbc.sql("""
                        select code, name_es, name_en from termdeposits.product
                        where cooperative_id = :cooperative order by code
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) ->
                        new TermProduct(row.getString("code"), row.getString("name_es"), row.getString("name_en")))
                .list();
    }

    void add(CooperativeId cooperative, RateChart chart) {
        jdbc.sql("""
                        insert into termdeposits.rate_chart (cooperative_id, product, currency, valid_from, offered,
                            minimum, months_max, payouts, day_rule, rate_kind, year_days, withholding, early_kind,
                            early_percent, band_amount, band_months, band_rate, source, status)
                        values (:cooperative, :product, :currency, :from, :offered, :minimum, :monthsMax, :payouts,
                            :dayRule, :kind, :yearDays, :withholding, :earlyKind, :earlyPercent, :amounts, :months,
                            :rates, :source, :status)
                        """)
                .param("cooperative", cooperative.value())
                .param("product", chart.product())
                .param("currency", chart.currency().getCurrencyCode())
                .param("from", chart.validFrom())
                .params(offer(chart.offer()))
                .params(earning(chart.earning()))
                .param("amounts", chart.bands().stream().map(Band::amountFrom).toArray(Long[]::new))
                .param("months", chart.bands().stream().map(Band::monthsFrom).toArray(Integer[]::new))
                .param(
                        "rates",
                        chart.bands().stream()
                                .map(band -> band.rate().percent())
                                .toArray(BigDecimal[]::new))
                .param("source", chart.source().text())
                .param("status", chart.source().status().name())
                .update();
    }

    /** By product, currency and first day. */
    List<RateChart> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select product, currency, valid_from, offered, minimum, months_max, payouts, day_rule,
                            rate_kind, year_days, withholding, early_kind, early_percent, band_amount, band_months,
                            band_rate, source, status
                        from termdeposits.rate_chart where cooperative_id = :cooperative
                        order by product, currency, valid_from
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> chart(row))
                .list();
    }

    private static Map<String, Object> offer(Offer offer) {
        return Map.of(
                "offered",
                offer.open(),
                "minimum",
                offer.minimum(),
                "monthsMax",
                offer.monthsMax(),
                "payouts",
                offer.payouts().stream().map(Payout::name).sorted().toArray(String[]::new),
                "dayRule",
                offer.dayRule().name());
    }

    private static Map<String, Object> earning(Earning earning) {
        return Map.of(
                "kind",
                earning.kind().name(),
                "yearDays",
                NominalRates.yearDays(earning),
                "withholding",
                earning.withholding().percent(),
                "earlyKind",
                earlyKind(earning.early()),
                "earlyPercent",
                earlyPercent(earning.early()).percent());
    }

    private static String earlyKind(EarlyClosure early) {
        return switch (early) {
            case EarlyClosure.RateInstead rate -> "RATE_INSTEAD";
            case EarlyClosure.ShareLost share -> "SHARE_LOST";
        };
    }

    private static Rate earlyPercent(EarlyClosure early) {
        return switch (early) {
            case EarlyClosure.RateInstead(Rate rate) -> rate;
            case EarlyClosure.ShareLost(Rate share) -> share;
        };
    }

    private static RateChart chart(ResultSet row) throws SQLException {
        return new RateChart(
                row.getString("product"),
                Currency.getInstance(row.getString("currency")),
                row.getObject("valid_from", LocalDate.class),
                new Offer(
                        row.getBoolean("offered"),
                        row.getLong("minimum"),
                        row.getInt("months_max"),
                        Stream.of((String[]) row.getArray("payouts").getArray())
                                .map(Payout::valueOf)
                                .collect(Collectors.toSet()),
                        BusinessCalendar.Convention.valueOf(row.getString("day_rule"))),
                new Earning(
                        RateChart.RateKind.valueOf(row.getString("rate_kind")),
                        TermRow.yearDays(row.getInt("year_days")),
                        new Rate(row.getBigDecimal("withholding")),
                        early(row)),
                bands(row),
                new Source(row.getString("source"), Source.Status.valueOf(row.getString("status"))));
    }

    private static EarlyClosure early(ResultSet row) throws SQLException {
        var percent = new Rate(row.getBigDecimal("early_percent"));
        return switch (row.getString("early_kind")) {
            case "RATE_INSTEAD" -> new EarlyClosure.RateInstead(percent);
            case "SHARE_LOST" -> new EarlyClosure.ShareLost(percent);
            default -> throw new IllegalStateException("Early closure is " + row.getString("early_kind"));
        };
    }

    private static List<Band> bands(ResultSet row) throws SQLException {
        Long[] amounts = (Long[]) row.getArray("band_amount").getArray();
        Integer[] months = (Integer[]) row.getArray("band_months").getArray();
        BigDecimal[] rates = (BigDecimal[]) row.getArray("band_rate").getArray();
        return IntStream.range(0, amounts.length)
                .mapToObj(n -> new Band(amounts[n], months[n], new Rate(rates[n])))
                .toList();
    }
}
