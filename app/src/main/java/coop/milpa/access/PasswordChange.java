package coop.milpa.access;

/**
 * A password and the one to take its place.
 *
 * @param current  the one that was right until now
 * @param wanted  the one that is to be
 * @param repeated  the same, typed again
 */
public record PasswordChange(String current, String wanted, String repeated) {

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
