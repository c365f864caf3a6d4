package coop.milpa.platform;

import coop.milpa.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule that said no to a job, as its row keeps it: nobody waits for the answer any more.
 *
 * @param code  of the refusal
 * @param about  its arguments
 */
public record JobRefused(String code, List<String> about) implements Refusal {

    private static final String MARK = "refusal.";
    private static final String BETWEEN = "\u001f";

    public JobRefused {
        about = List.copyOf(about);
    }

    /** The same, with its arguments as texts. */
    public static JobRefused of(Refusal why) {
        return new JobRefused(
                why.code(), Arrays.stream(why.arguments()).map(String::valueOf).toList());
    }

    /** Reads what {@link #words} wrote; empty if it is about something else. */
    static Optional<Refusal> read(String words) {
        if (!words.startsWith(MARK)) {
            return Optional.empty();
        }
        List<String> parts = List.of(words.substring(MARK.length()).split(BETWEEN, -1));
        return Optional.of(new JobRefused(parts.getFirst(), parts.subList(1, parts.size())));
    }

    /** How it stands in a job's row. */
    public String words() {
        return MARK + code + about.stream().map(each -> BETWEEN + each).collect(Collectors.joining());
    }

    @Override
    public Object[] arguments() {
        return about.toArray();
    }
}
