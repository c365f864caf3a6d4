package coop.milpa.api;

import coop.milpa.platform.Subject;

/**
 * The answer to a request that was carried out.
 *
 * @param status  of HTTP
 * @param body  a record, told as JSON
 * @param subject  what was changed, for the audit trail
 */
public record Reply(int status, Object body, Subject subject) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    /** Something new is there. */
    public static Reply created(Object body, Subject subject) {
        return new Reply(CREATED, body, subject);
    }

    /** Something that was there is otherwise. */
    public static Reply changed(Object body, Subject subject) {
        return new Reply(OK, body, subject);
    }
}
