package coop.milpa.access;

/**
 * A random password that is told once, to whoever makes or resets a user, and has to be changed at the first sign-in.
 *
 * @param text  as it is typed
 */
public record OneTimePassword(String text) {

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "OneTimePassword";
    }
}
