package coop.milpa.access;

import java.util.List;
import java.util.Map;

/**
 * A form that somebody sent when her session had ended.
 *
 * @param path  where it was sent to
 * @param fields  name and values; what showed that the form was ours is not among them
 */
public record KeptForm(String path, Map<String, List<String>> fields) {

    public KeptForm {
        fields = Map.copyOf(fields);
    }

    /** Says nothing of the fields, so that no log has them. */
    @Override
    public String toString() {
        return "KeptForm to " + path;
    }
}
