package coop.milpa.platform;

/**
 * Who acts, and from where.
 *
 * @param actor  who
 * @param from  the way in and its address, such as {@code command-line:host} or {@code page:10.0.0.7}: at most 200
 *     characters
 */
public record Acting(Actor actor, String from) {

    private static final int FROM_LENGTH_MAX = 200;

    public Acting {
        if (from.isBlank() || from.length() > FROM_LENGTH_MAX) {
            throw new IllegalArgumentException("Where from has 1 to " + FROM_LENGTH_MAX + " characters: " + from);
        }
    }
}
