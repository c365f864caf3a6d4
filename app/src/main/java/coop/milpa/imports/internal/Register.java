package coop.milpa.imports.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What files and the cooperative's registers together know by number: members, or accounts.
 *
 * @param <T>  what is known of each
 */
final class Register<T> {

    /** What can be said about a number that a row refers to. */
    enum Standing {
        KNOWN,
        /** Its own row is wrong, and has been found. */
        WRONG,
        UNKNOWN
    }

    private final Map<String, T> known;
    private final Map<String, T> fresh = new LinkedHashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private int repeated;
    private boolean complete = true;

    /** Starts from what the cooperative's register has already. */
    Register(Map<String, T> known) {
        this.known = known;
    }

    /** Takes a row. The same again changes nothing; the same number with other content is wrong. */
    void take(Cells cells, String column, String number, T content) {
        if (cells.faulty()) {
            wrong.add(number);
            return;
        }
        T before = known.containsKey(number) ? known.get(number) : fresh.get(number);
        if (before == null) {
            fresh.put(number, content);
            return;
        }
        if (before.equals(content)) {
            repeated++;
            return;
        }
        cells.wrong(column, "other-content", number);
    }

    /** Takes a fresh row out again, for what was found once all rows were read. */
    void drop(String number) {
        fresh.remove(number);
        wrong.add(number);
    }

    /** The file could not be read, so nobody can say that a number is unknown. */
    void isIncomplete() {
        complete = false;
    }

    Standing standingOf(String number) {
        if (known.containsKey(number) || fresh.containsKey(number)) {
            return Standing.KNOWN;
        }
        return wrong.contains(number) || !complete ? Standing.WRONG : Standing.UNKNOWN;
    }

    /** What is known of a number that is {@link Standing#KNOWN}. */
    T of(String number) {
        return Objects.requireNonNull(known.containsKey(number) ? known.get(number) : fresh.get(number));
    }

    /** Rows that the cooperative's register does not have yet, in the file's order. */
    Map<String, T> fresh() {
        return fresh;
    }

    Map<String, T> known() {
        return known;
    }

    /** Rows that said again what was known. */
    int repeated() {
        return repeated;
    }
}
