package coop.milpa.imports.internal;

import coop.milpa.imports.MovementKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Many movements in columns: some 60 bytes each, so that a million fit where a thousand objects would be felt. */
final class Movements {

    /** No balance was printed after this movement. */
    static final long UNPRINTED = Long.MIN_VALUE;

    private static final int FIRST_CAPACITY = 1 << 12;
    private static final int NARRATIVES_SHARED_MAX = 1 << 16;

    private int count;
    private int[] rows = new int[FIRST_CAPACITY];
    private int[] accounts = new int[FIRST_CAPACITY];
    private int[] days = new int[FIRST_CAPACITY];
    private MovementKind[] kinds = new MovementKind[FIRST_CAPACITY];
    private long[] amounts = new long[FIRST_CAPACITY];
    private long[] printed = new long[FIRST_CAPACITY];
    private long[] requestHigh = new long[FIRST_CAPACITY];
    private long[] requestLow = new long[FIRST_CAPACITY];
    private long[] contents = new long[FIRST_CAPACITY];
    private String[] narratives = new String[FIRST_CAPACITY];
    private final Map<String, String> shared = new HashMap<>();

    void add(MovementRow movement) {
        if (count == rows.length) {
            grow(count * 2);
        }
        rows[count] = movement.row();
        accounts[count] = movement.account();
        days[count] = movement.day();
        kinds[count] = movement.kind();
        amounts[count] = movement.amount();
        printed[count] = movement.printed();
        requestHigh[count] = movement.request().getMostSignificantBits();
        requestLow[count] = movement.request().getLeastSignificantBits();
        contents[count] = movement.content();
        narratives[count] = share(movement.narrative());
        count++;
    }

    /** The earliest epoch day of all; the last of all days if there is no movement. */
    int firstDay() {
        return Arrays.stream(days, 0, count).min().orElse(Integer.MAX_VALUE);
    }

    /** The latest epoch day of all; the first of all days if there is no movement. */
    int lastDay() {
        return Arrays.stream(days, 0, count).max().orElse(Integer.MIN_VALUE);
    }

    int count() {
        return count;
    }

    int row(int at) {
        return rows[at];
    }

    int account(int at) {
        return accounts[at];
    }

    /** Epoch day. */
    int day(int at) {
        return days[at];
    }

    LocalDate date(int at) {
        return LocalDate.ofEpochDay(days[at]);
    }

    MovementKind kind(int at) {
        return kinds[at];
    }

    /** Minor units, positive if the owner has more afterwards. */
    long amount(int at) {
        return amounts[at];
    }

    long printed(int at) {
        return printed[at];
    }

    UUID request(int at) {
        return new UUID(requestHigh[at], requestLow[at]);
    }

    boolean hasRequest(int at, UUID request) {
        return requestHigh[at] == request.getMostSignificantBits()
                && requestLow[at] == request.getLeastSignificantBits();
    }

    long content(int at) {
        return contents[at];
    }

    String narrative(int at) {
        return narratives[at];
    }

    /** Old systems say the same few things over and over. */
    private String share(String narrative) {
        if (shared.size() >= NARRATIVES_SHARED_MAX) {
            return shared.getOrDefault(narrative, narrative);
        }
        String before = shared.putIfAbsent(narrative, narrative);
        return before == null ? narrative : before;
    }

    private void grow(int capacity) {
        rows = Arrays.copyOf(rows, capacity);
        accounts = Arrays.copyOf(accounts, capacity);
        days = Arrays.copyOf(days, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        amounts = Arrays.copyOf(amounts, capacity);
        printed = Arrays.copyOf(printed, capacity);
        requestHigh = Arrays.copyOf(requestHigh, capacity);
        requestLow = Arrays.copyOf(requestLow, capacity);
        contents = Arrays.copyOf(contents, capacity);
        narratives = Arrays.copyOf(narratives, capacity);
    }
}
