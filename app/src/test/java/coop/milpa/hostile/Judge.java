package coop.milpa.hostile;

import coop.milpa.hostile.Desk.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at answers, and keeps what no answer may be. */
final class Judge {

    private static final List<Integer> EXPECTED = List.of(200, 302, 303, 400, 404, 409, 413, 422);

    /** A message that is not there, names of classes (not of events), and what a database says. */
    private static final Pattern OF_OURS = Pattern.compile(
            "\\?\\?[a-z][\\w.-]*\\?\\?|\\b[A-Z]\\w*Exception\\b|\\b(?:org|java|coop)\\.[a-z]+\\.(?![a-z.-]+\\.v1\\b)[\\w.]+|ERROR:"
                    + " |SQLState");

    /** What changes the order or the meaning of what stands around it. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final List<String> found = new ArrayList<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private final Set<Integer> expected = new HashSet<>(EXPECTED);
    private long longest;
    private String slowest = "";

    /** One that expects some more statuses than those of every page. */
    Judge(Integer... more) {
        expected.addAll(List.of(more));
    }

    void look(String what, Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.nanos() > longest) {
            longest = answer.nanos();
            slowest = what;
        }
        if (!expected.contains(answer.status())) {
            complain(what + ": status " + answer.status());
        }
        if (answer.nanos() > LONGEST_NANOS) {
            complain(what + ": took " + TimeUnit.NANOSECONDS.toMillis(answer.nanos()) + " ms");
        }
        if (answer.type().startsWith("text/html")) {
            if (answer.body().contains(Hostile.SCRIPT) || answer.body().contains("<script>")) {
                complain(what + ": the script stands on the page");
            }
            complain(what, OF_OURS, answer.body());
            complain(what, UNSEEN, answer.body());
        }
    }

    private void complain(String what, Pattern forbidden, String body) {
        Matcher matcher = forbidden.matcher(body);
        if (matcher.find()) {
            int from = Math.max(0, matcher.start() - 60);
            int to = Math.min(body.length(), matcher.end() + 60);
            String around = body.substring(from, to).replaceAll("\\p{Cntrl}", "¤");
            complain(what + ": says «" + around + "»");
        }
    }

    void complain(String what) {
        found.add(what);
        System.out.println("Complaint: " + what);
    }

    List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum() + " answers " + statuses + ", the slowest "
                + TimeUnit.NANOSECONDS.toMillis(longest) + " ms: " + slowest;
    }
}
