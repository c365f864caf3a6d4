package coop.milpa.access;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a session in lists, where one is ended. It opens nothing: what the browser keeps is a {@link SessionToken}. */
public record SessionId(UUID value) {

    public static SessionId next() {
        return new SessionId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
