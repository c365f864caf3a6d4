package coop.milpa.api;

import java.util.Arrays;
import java.util.List;

/**
 * The entity tags that a request names in {@code If-Match}: what its sender last saw (RFC 9110, 13.1.1). They are
 * compared strongly: a weak one fits nothing.
 */
public record EntityTags(List<String> all) {

    public EntityTags {
        all = List.copyOf(all);
    }

    /**
     * Reads the header.
     *
     * @throws TagMissingException if it names none; {@code *} names none, since it says nothing of what was seen
     */
    static EntityTags read(String header) {
        List<String> all = Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && !tag.equals("*"))
                .toList();
        if (all.isEmpty()) {
            throw new TagMissingException();
        }
        return new EntityTags(all);
    }

    /** Whether one of them is this one. */
    public boolean name(String tag) {
        return all.contains(tag);
    }
}
