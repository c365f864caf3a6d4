package coop.milpa.api;

import java.util.List;

/** Ends a request that says something that cannot be, with all places where it does: status 400. */
public final class BadFieldsException extends RuntimeException {

    private final transient List<BadField> all;

    public BadFieldsException(List<BadField> all) {
        super("Bad fields: " + all, null, false, false);
        this.all = List.copyOf(all);
    }

    public List<BadField> all() {
        return all;
    }
}
