package coop.milpa.accounting;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.util.List;

/**
 * A request that an entry be posted again and again with the same amounts.
 *
 * @param cooperative  whose books
 * @param request  makes proposing safe to repeat
 * @param narrative  what it is for, 1 to 200 characters
 * @param schedule  when it falls due
 * @param lines  2 to 100, adding up to zero in each currency
 */
public record ProposeRecurring(
        CooperativeId cooperative, RequestId request, String narrative, Recurrence schedule, List<DraftLine> lines) {

    private static final int NARRATIVE_MAX = 200;
    private static final int LINES_MAX = 100;

    public ProposeRecurring {
        lines = List.copyOf(lines);
        if (narrative.isBlank() || narrative.length() > NARRATIVE_MAX) {
            throw new IllegalArgumentException("A narrative has 1 to " + NARRATIVE_MAX + " characters: " + narrative);
        }
        if (lines.size() < 2 || lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("An entry has 2 to " + LINES_MAX + " lines: " + lines.size());
        }
    }
}
