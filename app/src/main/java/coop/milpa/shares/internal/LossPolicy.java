package coop.milpa.shares.internal;

/** What a leaver bears of the cooperative's losses. */
final class LossPolicy {

    private LossPolicy() {}

    /**
     * Her part of the losses that reserves do not cover: paid in × losses ÷ capital, rounded half to even, never more
     * than she has paid in.
     */
    static long borne(long paidIn, long losses, long capital) {
        if (paidIn <= 0 || losses <= 0 || capital <= 0) {
            return 0;
        }
        return Math.min(
                paidIn, Portion.of(paidIn, Math.min(losses, capital), capital).halfEven(capital));
    }
}
