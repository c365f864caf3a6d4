package coop.milpa.access;

/**
 * A phone that is being set up to make codes: what it has to be told.
 *
 * @param key  the secret as Base32, for typing
 * @param address  the same with names, as authenticators read it from a picture: {@code otpauth://totp/…}
 */
public record Enrolment(String key, String address) {

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}
