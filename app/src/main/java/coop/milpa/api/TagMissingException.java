package coop.milpa.api;

/** Ends a request to change something that does not say which state of it was seen: status 428. */
public final class TagMissingException extends RuntimeException {

    TagMissingException() {
        super("No entity tag", null, false, false);
    }
}
