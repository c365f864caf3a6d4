package coop.milpa.loan;

import java.time.LocalDate;
import java.util.List;

/** When instalments fall due. */
public sealed interface LoanCalendar {

    /** The days on which instalments fall due, in order. */
    List<LocalDate> dues();

    default int rows() {
        return switch (this) {
            case Regular regular -> regular.instalments();
            case Harvest harvest -> harvest.instalments().size();
        };
    }

    /**
     * Every so many days, weeks or months.
     *
     * @param start  the day periods are counted from
     * @param instalments  how many
     * @param step  how long a period is
     * @param dueDay  what happens where a month lacks the day
     */
    record Regular(LocalDate start, int instalments, LoanStep step, DueDay dueDay) implements LoanCalendar {

        public Regular {
            if (instalments <= 0) {
                throw new IllegalArgumentException("No instalments: " + instalments);
            }
        }

        @Override
        public List<LocalDate> dues() {
            return LoanPeriods.dues(start, instalments, this);
        }
    }

    /**
     * On days that were agreed one by one, with the principal of each.
     *
     * @param instalments  at least one, by date
     */
    record Harvest(List<PlannedInstalment> instalments) implements LoanCalendar {

        public Harvest {
            if (instalments.isEmpty()) {
                throw new IllegalArgumentException("No instalments");
            }
            instalments = List.copyOf(instalments);
        }

        @Override
        public List<LocalDate> dues() {
            return instalments.stream().map(PlannedInstalment::due).toList();
        }
    }
}
