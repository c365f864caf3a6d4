package coop.milpa.webhooks.internal;

/**
 * How a try ended.
 *
 * @param status  of HTTP; 0 if there was none
 * @param word  what is written down: the status, or why there was none
 */
record Answer(int status, String word) {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int OF_SERVER = 500;

    static Answer of(int status) {
        return new Answer(status, String.valueOf(status));
    }

    /** There was none. */
    static Answer none(String why) {
        return new Answer(0, why);
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Nobody is there who would answer anything else to the next message. */
    boolean isOfNobody() {
        return status == 0 || status == REQUEST_TIMEOUT || status == TOO_MANY || status >= OF_SERVER;
    }

    /** The other system wants to be told nothing more. */
    boolean isGone() {
        return status == GONE;
    }
}
