package coop.milpa.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list asks for: which piece, sorted how, narrowed by what. A controller gets it as an argument
 * of its method.
 *
 * @param path  of the page
 * @param given  its parameters
 * @param part  which of several lists of the page it is about: its name stands before the parameters; empty for the one
 *     list, or the first
 */
public record ListRequest(String path, Map<String, String> given, String part) {

    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String FORMAT = "as";

    /** The key of the row that the piece follows, or stands before, in a list by key. */
    static final String AFTER = "after";

    static final String BEFORE = "before";

    /** What of an address is not carried on when something else of it changes. */
    private static final Set<String> PASSING = Set.of(PAGE, AFTER, BEFORE, FORMAT);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int PAGES_MAX = 1_000_000;

    public ListRequest {
        given = Map.copyOf(given);
        if (!part.matches("[a-z]*") || part.equals(ShownList.ATTRIBUTE)) {
            throw new IllegalArgumentException("Part of a page is '" + part + "'");
        }
    }

    public ListRequest(String path, Map<String, String> given) {
        this(path, given, "");
    }

    /** What the same address asks of a further list on its page; lower-case letters name it. */
    public ListRequest of(String further) {
        return new ListRequest(path, given, further);
    }

    /** As a parameter or an element of this list is called, among those of several. */
    String own(String name) {
        return part.isEmpty() ? name : part + "-" + name;
    }

    /** What a parameter of this list alone says. */
    Optional<String> ownText(String name) {
        return text(own(name));
    }

    /** As which file the list is asked for. */
    Optional<ListFormat> format() {
        return ownText(FORMAT).flatMap(ListFormat::of);
    }

    /** Whether a parameter is not carried on when something else of this list changes. */
    boolean isPassing(String name) {
        return name.equals("lang")
                || PASSING.stream().anyMatch(each -> own(each).equals(name));
    }

    /** What a parameter says; empty if it says nothing. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Which of some values a parameter names; empty if none. */
    public <E extends Enum<E>> Optional<E> one(String name, Class<E> of) {
        return text(name)
                .flatMap(text -> Stream.of(of.getEnumConstants())
                        .filter(each -> each.name().equals(text))
                        .findFirst());
    }

    /** The day that a parameter names; what is none ends the request with a page that says so. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(this::parsed);
    }

    private LocalDate parsed(String text) {
        try {
            return LocalDate.parse(DAY.matcher(text).matches() ? text : "");
        } catch (DateTimeParseException e) {
            throw new PageProblem(HttpStatus.BAD_REQUEST, "web.not-a-day", path, Input.shown(text));
        }
    }

    /** By a column that may be sorted by; what is no such column is not followed. */
    SortOrder order(Listing<?> listing) {
        String asked = ownText(SORT).orElse("");
        boolean descending = asked.startsWith("-");
        return listing.sortable(descending ? asked.substring(1) : asked)
                .map(column -> new SortOrder(column.key(), descending))
                .orElse(SortOrder.USUAL);
    }

    /** From 1; the first where the address says nonsense. */
    int page() {
        return ownText(PAGE)
                .filter(text -> text.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .filter(page -> page >= 1 && page <= PAGES_MAX)
                .orElse(1);
    }

    /** The same address with one thing changed; from the first page again, unless that is what changes. */
    String with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(given);
        changed.keySet().removeIf(this::isPassing);
        changed.values().removeIf(String::isBlank);
        changed.put(own(name), value);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        changed.forEach((key, each) -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(changed).toUriString();
    }
}
