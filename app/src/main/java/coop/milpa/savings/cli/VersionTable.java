package coop.milpa.savings.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.savings.ProductVersion;
import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;

/** How products are listed: a row for each of their versions, or one without any. */
final class VersionTable {

    private static final List<String> COLUMNS = List.of(
            "product",
            "currency",
            "valid_from",
            "annual_rate",
            "year_days",
            "posting",
            "withholding",
            "source",
            "status",
            "tier_method",
            "base",
            "minimum");

    private VersionTable() {}

    static void print(Output output, List<ProductVersion> versions) {
        printRows(output, versions.stream().map(VersionTable::row).toList());
    }

    static void printRows(Output output, List<List<String>> rows) {
        output.table(COLUMNS, rows);
    }

    static List<String> row(ProductVersion version) {
        ProductVersion.Earning earning = version.earning();
        return List.of(
                version.product(),
                version.currency().getCurrencyCode(),
                version.validFrom().toString(),
                rates(earning),
                words(earning.yearDays()),
                posting(earning.posting()),
                earning.withholding().toText(),
                version.source().text(),
                version.source().status().name(),
                earning.flatRate().isPresent() ? "" : earning.rates().method().name(),
                earning.base().name(),
                earning.minimumToEarn().toPlainString());
    }

    /** A product that earns nothing. */
    static List<String> row(String product) {
        return List.of(product, "", "", "", "", "", "", "", "", "", "", "");
    }

    private static String rates(ProductVersion.Earning earning) {
        return earning.flatRate()
                .map(Rate::toText)
                .orElseGet(() -> earning.rates().tiers().stream()
                        .map(tier ->
                                tier.from().toPlainString() + "=" + tier.rate().toText())
                        .collect(Collectors.joining(" ")));
    }

    private static String posting(ProductVersion.Posting posting) {
        boolean january = posting.yearStartsIn() == Month.JANUARY;
        return january ? posting.every().name() : posting.every() + " " + posting.yearStartsIn();
    }

    private static String words(YearDays yearDays) {
        return switch (yearDays) {
            case DAYS_365 -> "365";
            case DAYS_360 -> "360";
            case ACTUAL -> "ACTUAL";
        };
    }
}
