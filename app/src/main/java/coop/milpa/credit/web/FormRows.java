package coop.milpa.credit.web;

import coop.milpa.web.Form;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of fields in a form: each field has the number of its row behind its name. A row in which nothing is written is
 * none.
 *
 * @param fields  those in which something is written, without their number
 * @param least  how many are shown at least
 * @param most  how many there may be
 */
record FormRows(List<String> fields, int least, int most) {

    static final FormRows CYCLES = new FormRows(List.of("cycleFrom", "cycleRate"), 3, 20);
    static final FormRows FEES = new FormRows(List.of("feeName", "feeValue"), 3, 20);
    static final FormRows BANDS = new FormRows(List.of("bandTo", "bandVotes"), 3, 10);
    static final FormRows PLAN = new FormRows(List.of("planDue", "planAmount"), 6, 60);

    private static final int SPARE = 2;

    /** Numbers of the rows in which something is written. */
    List<Integer> written(Form form) {
        return IntStream.rangeClosed(1, most)
                .filter(n ->
                        fields.stream().anyMatch(field -> !form.text(field + n).isEmpty()))
                .boxed()
                .toList();
    }

    /** Numbers of the rows that are shown: some empty ones behind the last that is not. */
    List<Integer> shown(Form form) {
        int last = written(form).stream().reduce(0, Math::max);
        return IntStream.rangeClosed(1, Math.min(most, Math.max(least, last + SPARE)))
                .boxed()
                .toList();
    }
}
