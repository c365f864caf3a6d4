package coop.milpa.imports.web;

import coop.milpa.api.Query;
import coop.milpa.imports.ImportOrder;
import java.math.BigDecimal;

/**
 * How another system wants a file imported, as its address says.
 *
 * @param kind  which file of an import it is
 */
record ImportQuery(String kind, ImportOrder.Options options) {

    private static final int SOURCE_MAX = 60;

    static ImportQuery read(Query query) {
        String kind = query.text("kind").orElse("");
        if (!UploadFolder.KINDS.contains(kind)) {
            throw Query.bad("kind", "not-one-of", String.join(", ", UploadFolder.KINDS));
        }
        String source = query.text("source").orElse("history");
        if (source.length() > SOURCE_MAX) {
            throw Query.bad("source", "too-long", SOURCE_MAX);
        }
        String tolerance = query.text("tolerance").orElseGet(ImportOrder.TOLERANCE::toPlainString);
        if (!tolerance.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
            throw Query.bad("tolerance", "not-a-decimal", ImportOrder.TOLERANCE.toPlainString());
        }
        String skips = query.text("skipsBadRows").orElse("false");
        if (!skips.matches("true|false")) {
            throw Query.bad("skipsBadRows", "not-one-of", "true, false");
        }
        var options = new ImportOrder.Options(source, new BigDecimal(tolerance), Boolean.parseBoolean(skips), false);
        return new ImportQuery(kind, options);
    }
}
