package coop.milpa.termdeposits;

import coop.milpa.kernel.Rate;

/** What interest a deposit earns that ends before its day. It costs interest, never the money itself. */
public sealed interface EarlyClosure {

    /**
     * A rate that is paid instead of the agreed one, from the first day of the term, simple; never more than agreed.
     */
    record RateInstead(Rate rate) implements EarlyClosure {
        public RateInstead {
            refuseOutside(rate);
        }
    }

    /** The agreed rate, of which a share is lost: 100 leaves no interest. */
    record ShareLost(Rate share) implements EarlyClosure {
        public ShareLost {
            refuseOutside(share);
        }
    }

    private static void refuseOutside(Rate percent) {
        if (percent.compareTo(Rate.ZERO) < 0 || percent.compareTo(Rate.of("100")) > 0) {
            throw new IllegalArgumentException(percent + " is not from 0 to 100");
        }
    }
}
