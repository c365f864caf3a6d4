package coop.milpa.close;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;

/**
 * What a module does when a day closes: accrue, capitalise, charge, age. Each is carried out once a day, in a
 * transaction of its own that also records that it was done; one that fails is undone and stops the close.
 */
public interface CloseStep {

    /** Stable, module first, such as {@code savings.accrual}. */
    String name();

    /** Steps run from the lowest to the highest: accrual 100, capitalisation 200, instalments 300, fees 400. */
    int order();

    /**
     * Does what is due for all accounts at once. Entries go to the closing day by
     * {@link coop.milpa.ledger.Ledger#postClosing}; amounts are those of the end of that day, although the next one is
     * open and people post to it.
     *
     * @return what was done
     */
    StepFigures run(CooperativeId cooperative, LocalDate day);

    /**
     * What a step did.
     *
     * @param rows  to how many accounts something happened
     * @param words  in words for the report, such as the sum; may be empty
     */
    record StepFigures(long rows, String words) {

        public static StepFigures none() {
            return new StepFigures(0, "");
        }
    }
}
