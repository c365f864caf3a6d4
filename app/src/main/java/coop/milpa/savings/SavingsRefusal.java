package coop.milpa.savings;

import coop.milpa.kernel.Rate;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/** The rules of savings that can say no, in the order they are checked. */
public sealed interface SavingsRefusal extends Refusal {

    /** The cooperative has no such product. */
    record UnknownProduct(String product) implements SavingsRefusal {
        @Override
        public String code() {
            return "savings.unknown-product";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product};
        }
    }

    /** Savers are not charged for saving: no rate is below zero. */
    record NegativeRate(Rate rate) implements SavingsRefusal {
        @Override
        public String code() {
            return "savings.negative-rate";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {rate.toText()};
        }
    }

    /** Days that are closed, or being closed, have earned what they earned. */
    record VersionInClosedDays(LocalDate validFrom, LocalDate open) implements SavingsRefusal {
        @Override
        public String code() {
            return "savings.version-in-closed-days";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {validFrom.toString(), open.toString()};
        }
    }

    /** Versions are published one after another. */
    record VersionNotAfterLast(LocalDate validFrom, LocalDate last) implements SavingsRefusal {
        @Override
        public String code() {
            return "savings.version-not-after-last";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {validFrom.toString(), last.toString()};
        }
    }

    /** What sort of saving a product is decides where it stands in the books, and never changes. */
    record KindChanged(String product, String kind) implements SavingsRefusal {
        @Override
        public String code() {
            return "savings.kind-changed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {product, kind};
        }
    }
}
