package coop.milpa.platform;

/**
 * What an act was done to.
 *
 * @param kind  lower-case words with hyphens, such as {@code savings-account}: at most 40 characters
 * @param id  which one: 1 to 100 characters
 */
public record Subject(String kind, String id) {

    private static final int KIND_LENGTH_MAX = 40;
    private static final int ID_LENGTH_MAX = 100;

    public Subject {
        if (!kind.matches("[a-z][a-z0-9-]*") || kind.length() > KIND_LENGTH_MAX) {
            throw new IllegalArgumentException("Kind of subject is '" + kind + "'");
        }
        if (id.isBlank() || id.length() > ID_LENGTH_MAX) {
            throw new IllegalArgumentException("Id of a " + kind + " is '" + id + "'");
        }
    }
}
