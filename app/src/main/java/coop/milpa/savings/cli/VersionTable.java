package coop.milpa.savings.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.YearDays;
import coop.milpa.savings.ProductVersion;
import java.util.List;

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
            "status");

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
                earning.annualRate().toText(),
                words(earning.yearDays()),
                earning.posting().name(),
                earning.withholding().toText(),
                version.source().text(),
                version.source().status().name());
    }

    /** A product that earns nothing. */
    static List<String> row(String product) {
        return List.of(product, "", "", "", "", "", "", "", "");
    }

    private static String words(YearDays yearDays) {
        return switch (yearDays) {
            case DAYS_365 -> "365";
            case DAYS_360 -> "360";
            case ACTUAL -> "ACTUAL";
        };
    }
}
