package coop.milpa.platform;

/**
 * Something that was done and changed a subject.
 *
 * @param subject  what it was done to
 * @param action  dotted, module first, in the past tense: {@code platform.setting-decided}; at most 80 characters
 * @param before  what was there; {@link Json#NOTHING} if it was made
 * @param after  what is there now; {@link Json#NOTHING} if it was removed
 */
public record Change(Subject subject, String action, Json before, Json after) {

    private static final int ACTION_LENGTH_MAX = 80;

    public Change {
        if (!action.matches("[a-z]+(\\.[a-z0-9-]+)+") || action.length() > ACTION_LENGTH_MAX) {
            throw new IllegalArgumentException("Action is '" + action + "'");
        }
    }
}
