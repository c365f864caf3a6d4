package coop.milpa.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that somebody sent when her session had ended.
 *
 * @param path  where it was sent to
 * @param fields  name and values, in the order of the form; what showed that the form was ours is not among them
 * @param files  names of fields that had a file; files themselves are not kept
 */
public record KeptForm(String path, Map<String, List<String>> fields, List<String> files) {

    public KeptForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        files = List.copyOf(files);
    }

    /** Says nothing of the fields, so that no log has them. */
    @Override
    public String toString() {
        return "KeptForm to " + path;
    }
}
