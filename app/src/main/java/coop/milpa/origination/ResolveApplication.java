package coop.milpa.origination;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;

/**
 * A request to note what a committee resolved. Whether it granted the loan, its votes say.
 *
 * @param number  of the application
 * @param on  the day of the meeting
 */
public record ResolveApplication(
        CooperativeId cooperative, long number, LocalDate on, ApplicationState.Minutes minutes) {}
