package coop.milpa.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What holds from one day and from another, beside each other.
 *
 * @param starts  the first day of each, first ones first
 * @param left  how many older ones are not shown
 * @param lines  a line for each thing that holds under any of them
 */
public record Versions(List<LocalDate> starts, int left, List<Line> lines) {

    /** How many are shown beside each other. */
    public static final int SHOWN_MAX = 5;

    /** What holds from a day on. */
    public record Version(LocalDate from, List<Aspect> aspects) {}

    /**
     * One thing under each version.
     *
     * @param key  the message that names it
     */
    public record Line(String key, List<Cell> cells) {}

    /**
     * One thing under one version.
     *
     * @param words  empty where that version says nothing of it
     * @param changed  whether the version before says something else
     */
    public record Cell(String words, boolean changed) {}

    /** The last {@value #SHOWN_MAX} of them. */
    public static Versions of(List<Version> all) {
        int left = Math.max(0, all.size() - SHOWN_MAX);
        List<Version> shown = all.subList(left, all.size());
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (int n = 0; n < shown.size(); n++) {
            for (Aspect aspect : shown.get(n).aspects()) {
                words.computeIfAbsent(aspect.key(), key -> blank(shown.size())).set(n, aspect.words());
            }
        }
        return new Versions(
                shown.stream().map(Version::from).toList(),
                left,
                words.entrySet().stream()
                        .map(line -> new Line(line.getKey(), cells(line.getValue())))
                        .toList());
    }

    private static List<String> blank(int size) {
        return new ArrayList<>(IntStream.range(0, size).mapToObj(n -> "").toList());
    }

    private static List<Cell> cells(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(n -> new Cell(words.get(n), n > 0 && !Objects.equals(words.get(n), words.get(n - 1))))
                .toList();
    }
}
