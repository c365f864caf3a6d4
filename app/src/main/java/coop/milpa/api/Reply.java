package coop.milpa.api;

import coop.milpa.platform.Subject;
import java.util.Optional;

/**
 * The answer to a request that was carried out.
 *
 * @param status  of HTTP
 * @param body  a record, told as JSON
 * @param subject  what was changed, for the audit trail
 * @param once  what is told instead of the body, once: a secret that is kept nowhere, so nobody is told it again
 */
public record Reply(int status, Object body, Subject subject, Optional<Object> once) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    /** One without a secret. */
    public Reply(int status, Object body, Subject subject) {
        this(status, body, subject, Optional.empty());
    }

    /** Something is done. */
    public static Reply done(Object body, Subject subject) {
        return new Reply(OK, body, subject);
    }

    /** Something new is there. */
    public static Reply created(Object body, Subject subject) {
        return new Reply(CREATED, body, subject);
    }

    /** The same, told once with what is kept nowhere. */
    public Reply telling(Object secret) {
        return new Reply(status, body, subject, Optional.of(secret));
    }

    /** Says nothing of the secret, so that no log has it. */
    @Override
    public String toString() {
        return status + " " + subject;
    }
}
