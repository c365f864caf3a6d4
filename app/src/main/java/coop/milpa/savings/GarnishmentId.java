package coop.milpa.savings;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names one garnishment. */
public record GarnishmentId(UUID value) {

    public static GarnishmentId next() {
        return new GarnishmentId(TimeOrderedUuid.next());
    }

    public static GarnishmentId parse(String text) {
        return new GarnishmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
