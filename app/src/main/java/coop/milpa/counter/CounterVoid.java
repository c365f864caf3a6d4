package coop.milpa.counter;

import coop.milpa.papers.PaperCode;

/**
 * A request to undo what was done at the window, on the same day, in the same drawer.
 *
 * @param place  where, by whom, under which name
 * @param slip  of what is undone
 * @param reason  why, in words: 1 to 200 characters
 */
public record CounterVoid(CounterOrder.Place place, PaperCode slip, String reason) {

    private static final int REASON_MAX = 200;

    public CounterVoid {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("A reason has 1 to " + REASON_MAX + " characters: '" + reason + "'");
        }
    }
}
