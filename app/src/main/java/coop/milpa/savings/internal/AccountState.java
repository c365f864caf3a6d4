package coop.milpa.savings.internal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What keeps an account from being used.
 *
 * @param closedOn  the day it was closed
 * @param blockedBy  the authority that ordered that nothing moves
 * @param dormantSince  since when it is asleep
 */
record AccountState(Optional<LocalDate> closedOn, Optional<String> blockedBy, Optional<LocalDate> dormantSince) {}
