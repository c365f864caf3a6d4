package coop.milpa.receipts;

import java.util.List;

/** How a sum is to be divided. */
public sealed interface Splitting {

    /** By priority, then oldest first; what is left over goes to the first destination that takes it. */
    record ByPriority() implements Splitting {}

    /** By priority, and only if it still comes to what the payer was shown. */
    record AsPreviewed(List<Part> parts) implements Splitting {

        public AsPreviewed {
            parts = List.copyOf(parts);
        }
    }

    /** As the payer says; the parts must add up to the sum. */
    record ByHand(List<Part> parts) implements Splitting {

        public ByHand {
            parts = List.copyOf(parts);
        }
    }
}
