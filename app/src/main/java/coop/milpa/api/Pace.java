package coop.milpa.api;

import coop.milpa.kernel.ActorId;

/** How often a system may ask. Each has its own measure, which fills again as time goes by. */
public interface Pace {

    /** Counts one request. */
    Allowance take(ActorId client);

    /**
     * What is left of a system's measure.
     *
     * @param given  whether the request may go on
     * @param limit  the most requests at once
     * @param left  how many more may come now
     * @param fullInSeconds  until all may come at once again
     * @param nextInSeconds  until one more may come; zero if one may now
     */
    record Allowance(boolean given, long limit, long left, long fullInSeconds, long nextInSeconds) {}
}
