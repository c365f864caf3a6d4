package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;

/**
 * Which work is to be done. The same kind and key of the same cooperative is the same job: asked for again it goes on.
 *
 * @param cooperative  whose it is; {@link Network#ID} for the network's own
 * @param kind  lower-case words with hyphens, such as {@code close}: at most 40 characters
 * @param key  which one of its kind, such as the last day to close: 1 to 100 characters
 */
public record JobOrder(CooperativeId cooperative, String kind, String key) {

    private static final int KIND_LENGTH_MAX = 40;
    private static final int KEY_LENGTH_MAX = 100;

    public JobOrder {
        if (!kind.matches("[a-z][a-z0-9-]*") || kind.length() > KIND_LENGTH_MAX) {
            throw new IllegalArgumentException("Kind of job is '" + kind + "'");
        }
        if (key.isBlank() || key.length() > KEY_LENGTH_MAX) {
            throw new IllegalArgumentException("Key of a job " + kind + " is '" + key + "'");
        }
    }
}
