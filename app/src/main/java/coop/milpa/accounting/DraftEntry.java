package coop.milpa.accounting;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A request to write a manual entry. It need not balance yet: a draft may be saved half done.
 *
 * @param cooperative  whose books
 * @param request  makes drafting safe to repeat; the entry is posted under it, too
 * @param narrative  what it is for, 1 to 200 characters
 * @param valueDate  the day it counts from, when that is not the day it is posted on
 * @param lines  2 to 100
 */
public record DraftEntry(
        CooperativeId cooperative,
        RequestId request,
        String narrative,
        Optional<LocalDate> valueDate,
        List<DraftLine> lines) {

    private static final int NARRATIVE_MAX = 200;
    private static final int LINES_MAX = 100;

    public DraftEntry {
        lines = List.copyOf(lines);
        if (narrative.isBlank() || narrative.length() > NARRATIVE_MAX) {
            throw new IllegalArgumentException("A narrative has 1 to " + NARRATIVE_MAX + " characters: " + narrative);
        }
        if (lines.size() < 2 || lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("An entry has 2 to " + LINES_MAX + " lines: " + lines.size());
        }
    }
}
