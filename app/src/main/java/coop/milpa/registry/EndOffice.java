package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A request to note that someone holds an office no longer.
 *
 * @param cooperative  where
 * @param request  makes it safe to repeat
 * @param office  whose term
 * @param last  the last day she held it
 * @param how  why it ended
 */
public record EndOffice(CooperativeId cooperative, RequestId request, OfficeId office, LocalDate last, Ending how) {}
