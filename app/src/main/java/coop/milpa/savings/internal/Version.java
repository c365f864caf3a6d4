package coop.milpa.savings.internal;

import coop.milpa.savings.ProductVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version and whether days have been closed under it.
 *
 * @param terms  as it was published
 * @param begunOn  the first day closed under it; empty if none is
 */
record Version(ProductVersion terms, Optional<LocalDate> begunOn) {

    Group group() {
        return new Group(terms.product(), terms.currency());
    }

    boolean isValidOn(LocalDate day) {
        return !terms.validFrom().isAfter(day);
    }

    boolean earnsNothing() {
        return terms.earning().annualRate().isZero();
    }

    /** What is earned on days in the year of this one. */
    Yield yieldOn(LocalDate day) {
        return new Yield(
                terms.earning().annualRate(), terms.earning().yearDays().of(day));
    }
}
