package coop.milpa.access;

import java.time.Duration;

/**
 * Slows guessing down by name and address: the further wrong ones wait, each twice as long, up to a quarter of an hour.
 * Nobody at another address waits for it. Kept in memory.
 */
public interface Brake {

    /** How long an attempt has to wait still; one that may be made counts as wrong until it has succeeded. */
    Duration attempt(String name, String address);

    void succeeded(String name, String address);

    /** Makes brakes, one for each thing that may be guessed. */
    interface Maker {

        /**
         * A new one.
         *
         * @param free  so many wrong ones cost nothing
         */
        Brake make(int free);
    }
}
