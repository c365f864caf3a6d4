package coop.milpa.savings;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names one garnishment. */
public record GarnishmentId(UUID value) {

    public static GarnishmentId next() {
        return new GarnishmentId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
