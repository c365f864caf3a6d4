package coop.milpa.origination.internal;

import coop.milpa.origination.Evaluation;
import coop.milpa.platform.Source;
import java.util.Optional;

/**
 * What counts as much on a day.
 *
 * @param instalments  which part of what is left each month all instalments may take
 * @param lateDays  how late an instalment may have been
 * @param noBodies  who says that nothing is lent to registered bodies; empty if it may be
 */
record Limits(Evaluation.Limit instalments, long lateDays, Optional<Source> noBodies) {}
