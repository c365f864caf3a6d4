package coop.milpa.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A guide for users, read as what somebody does who follows it: its numbered steps, each a list of moves.
 *
 * @param file  where it stands
 * @param language  in which it is written
 * @param steps  in their order
 */
record Guide(Path file, String language, List<Step> steps) {

    /** Where the guides stand. */
    static final Path FOLDER = Path.of("..", "docs", "guide");

    /** Where their pictures stand. */
    static final Path PICTURES = FOLDER.resolve("pictures");

    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. (?:.*\\n(?: {3,4}.*\\n?)*)");
    private static final Pattern MOVE = Pattern.compile("!\\[[^\\]]*\\]\\(pictures/(?<picture>[a-z-]+\\.png)\\)"
            + "|<kbd>(?<press>[^<]+)</kbd>"
            + "|\\*\\*(?<words>[^*]+)\\*\\*"
            + "|\\*(?<label>[^*]+)\\*: `(?<value>[^`]+)`"
            + "|`(?<path>/[^`]*)`"
            + "|`(?<user>[a-z-]+@[A-Z]{4}|network-administrator)`");
    private static final Pattern ENGLISH = Pattern.compile("\\[En español\\]");

    /** What one does in a step. */
    sealed interface Move {

        /** Signs in. */
        record As(String user) implements Move {}

        /** Opens a page. */
        record Open(String path) implements Move {}

        /** Writes into a field, or chooses a file. */
        record Write(String label, String value) implements Move {}

        /** Presses a button, or follows a link. */
        record Press(String words) implements Move {}

        /** Sees these words. */
        record See(String words) implements Move {}

        /** Sees the page that the picture shows. */
        record Picture(String name) implements Move {}
    }

    /** A numbered step. */
    record Step(String text, List<Move> moves) {}

    Guide {
        steps = List.copyOf(steps);
    }

    /** All that have steps, by name; the walk through everything comes last, since it changes things. */
    static List<Guide> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Guide> all = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted(Guide::walkLast)
                    .toList()) {
                Guide guide = read(file);
                if (!guide.moves().isEmpty()) {
                    all.add(guide);
                }
            }
            return all;
        }
    }

    List<Move> moves() {
        return steps.stream().flatMap(step -> step.moves().stream()).toList();
    }

    /** The names of the pictures that it shows. */
    List<String> pictures() {
        return moves().stream()
                .flatMap(move -> move instanceof Move.Picture(String name) ? Stream.of(name) : Stream.empty())
                .toList();
    }

    private static int walkLast(Path one, Path other) {
        int walk = Boolean.compare(
                one.toString().contains("minut"), other.toString().contains("minut"));
        return walk != 0 ? walk : one.compareTo(other);
    }

    private static Guide read(Path file) throws IOException {
        String text = Files.readString(file);
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            String plain = step.group().replaceAll("\\s+", " ").strip();
            steps.add(new Step(plain, moves(plain)));
        }
        return new Guide(file, ENGLISH.matcher(text).find() ? "en" : "es", steps);
    }

    private static List<Move> moves(String step) {
        List<Move> moves = new ArrayList<>();
        Matcher found = MOVE.matcher(step);
        while (found.find()) {
            moves.add(move(found));
        }
        return moves;
    }

    private static Move move(Matcher found) {
        if (found.group("picture") != null) {
            return new Move.Picture(found.group("picture"));
        }
        if (found.group("press") != null) {
            return new Move.Press(found.group("press"));
        }
        if (found.group("words") != null) {
            return new Move.See(found.group("words"));
        }
        if (found.group("label") != null) {
            return new Move.Write(found.group("label"), found.group("value"));
        }
        return found.group("path") != null ? new Move.Open(found.group("path")) : new Move.As(found.group("user"));
    }
}
