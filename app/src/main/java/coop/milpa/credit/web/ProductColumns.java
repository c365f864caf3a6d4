package coop.milpa.credit.web;

import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The columns of a list of versions. */
@Component
class ProductColumns {

    private final VersionWords said;
    private final Words words;

    ProductColumns(VersionWords said, Words words) {
        this.said = said;
        this.words = words;
    }

    /**
     * All of them.
     *
     * @param address  of a product, before its code
     */
    List<Column<ShownVersion>> of(String address, Locale reader) {
        return List.of(
                Column.<ShownVersion>text(
                                "product",
                                "page.credit.product",
                                row -> row.product().name(reader))
                        .sorting()
                        .leading(row -> address + row.product().code()),
                Column.<ShownVersion>cells(
                                "valid-from",
                                "page.credit.valid-from",
                                Column.Kind.DAY,
                                row -> Cell.day(row.version().map(CreditVersion::validFrom)))
                        .sorting(),
                Column.cells("next", "page.credit.next", Column.Kind.DAY, row -> Cell.day(row.next())),
                Column.text(
                        "offered",
                        "page.credit.version.offered",
                        row -> words.said(
                                Message.of("choice.credit.offered." + (isOffered(row) ? "YES" : "NO")), reader)),
                text("method", "page.credit.version.method", version -> said.method(version, reader)),
                text("instalments", "page.credit.version.instalments", version -> said.instalments(version, reader)),
                money(
                        "minimum",
                        "field.credit.minimum",
                        version -> version.offer().minimum()),
                money(
                        "maximum",
                        "field.credit.maximum",
                        version -> version.offer().maximum()),
                text("rate", "page.credit.version.rate", version -> said.rates(version, reader)),
                Column.cells(
                        "ceiling",
                        "page.credit.ceiling-percent",
                        Column.Kind.NUMBER,
                        row -> Cell.decimal(row.version()
                                .flatMap(version -> version.price().ceiling())
                                .map(Rate::toText)
                                .map(BigDecimal::new))));
    }

    private static boolean isOffered(ShownVersion row) {
        return row.version().map(version -> version.offer().open()).orElse(false);
    }

    private static Column<ShownVersion> text(String key, String label, Function<CreditVersion, String> text) {
        return Column.text(key, label, row -> row.version().map(text).orElse(""));
    }

    private static Column<ShownVersion> money(String key, String label, Function<CreditVersion, Long> minor) {
        return Column.<ShownVersion>cells(
                        key,
                        label,
                        Column.Kind.MONEY,
                        row -> Cell.amount(
                                row.version().map(version -> new Money(minor.apply(version), version.currency()))))
                .sorting();
    }
}
