package coop.milpa.api;

/** A request that is longer than its route takes: status 413. */
public final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long bytesMax;

    public BodyTooLargeException(long bytesMax) {
        super("Body too large", null, false, false);
        this.bytesMax = bytesMax;
    }

    /** The most that would have been taken. */
    public long bytesMax() {
        return bytesMax;
    }
}
