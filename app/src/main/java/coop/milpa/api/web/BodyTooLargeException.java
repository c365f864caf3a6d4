package coop.milpa.api.web;

/** A request that is longer than any may be: status 413. */
final class BodyTooLargeException extends RuntimeException {

    BodyTooLargeException() {
        super("Body too large", null, false, false);
    }
}
