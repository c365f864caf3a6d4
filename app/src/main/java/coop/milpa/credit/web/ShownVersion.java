package coop.milpa.credit.web;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A version of a product in a list of them.
 *
 * @param product  its product
 * @param version  empty for a product of which none holds
 * @param next  the day on which the version after it begins
 */
record ShownVersion(CreditProduct product, Optional<CreditVersion> version, Optional<LocalDate> next) {

    /** Those of a day, a row a product; or without a day all, the newest of each product first. */
    static List<ShownVersion> of(List<CreditProduct> products, List<CreditVersion> versions, Optional<LocalDate> day) {
        List<ShownVersion> rows = new ArrayList<>();
        for (CreditProduct product : products) {
            List<CreditVersion> own = versions.stream()
                    .filter(version -> version.product().equals(product.code()))
                    .sorted(Comparator.comparing(CreditVersion::validFrom).reversed())
                    .toList();
            List<ShownVersion> all = own.stream()
                    .map(version -> new ShownVersion(product, Optional.of(version), after(own, version.validFrom())))
                    .toList();
            rows.addAll(day.map(on -> List.of(holding(product, own, on))).orElse(all));
        }
        return rows;
    }

    private static ShownVersion holding(CreditProduct product, List<CreditVersion> own, LocalDate day) {
        Optional<CreditVersion> now = own.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .findFirst();
        return new ShownVersion(product, now, after(own, day));
    }

    private static Optional<LocalDate> after(List<CreditVersion> own, LocalDate day) {
        return own.stream()
                .map(CreditVersion::validFrom)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder());
    }
}
