package coop.milpa.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list asks for: which piece, sorted how, narrowed by what. A controller gets it as an argument
 * of its method.
 *
 * @param path  of the page
 * @param given  its parameters
 */
public record ListRequest(String path, Map<String, String> given) {

    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String FORMAT = "as";

    /** The key of the row that the piece follows, or stands before, in a list by key. */
    static final String AFTER = "after";

    static final String BEFORE = "before";

    /** What of an address is not carried on when something else of it changes. */
    static final Set<String> PASSING = Set.of(PAGE, AFTER, BEFORE, FORMAT, "lang");

    private static final int PAGES_MAX = 1_000_000;

    public ListRequest {
        given = Map.copyOf(given);
    }

    /** What a parameter says; empty if it says nothing. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** By a column that may be sorted by; what is no such column is not followed. */
    SortOrder order(Listing<?> listing) {
        String asked = text(SORT).orElse("");
        boolean descending = asked.startsWith("-");
        return listing.sortable(descending ? asked.substring(1) : asked)
                .map(column -> new SortOrder(column.key(), descending))
                .orElse(SortOrder.USUAL);
    }

    /** From 1; the first where the address says nonsense. */
    int page() {
        return text(PAGE)
                .filter(text -> text.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .filter(page -> page >= 1 && page <= PAGES_MAX)
                .orElse(1);
    }

    /** The same address with one thing changed; from the first page again, unless that is what changes. */
    String with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(given);
        changed.keySet().removeAll(PASSING);
        changed.values().removeIf(String::isBlank);
        changed.put(name, value);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        changed.forEach((key, each) -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(changed).toUriString();
    }
}
