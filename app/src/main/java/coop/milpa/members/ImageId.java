package coop.milpa.members;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one image of a signature or a face.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record ImageId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static ImageId next() {
        return new ImageId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ImageId parse(String text) {
        return new ImageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
