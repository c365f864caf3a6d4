package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;

/**
 * Lets one payment of what members owe be made at a time in a cooperative: whoever pays in joins it before reading what
 * is due, so that nobody pays what another is just paying. Whoever pays in without reading it, such as a deposit into a
 * savings plan, need not: all stands as if that had come before or after.
 */
public interface PaymentQueue {

    /** Waits for those before, and makes others wait until the caller's transaction ends; joining again is free. */
    void join(CooperativeId cooperative);
}
