package coop.milpa.termdeposits;

import coop.milpa.ledger.HoldId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Part of a deposit that is kept as security. It is a hold of the books.
 *
 * @param hold  its name
 * @param deposit  number of the deposit
 * @param security  for whom, for what, how much
 * @param placedOn  since when
 * @param releasedOn  the day it was let go; empty while it stands
 */
public record Pledge(
        HoldId hold,
        long deposit,
        PledgeTermDeposit.Security security,
        LocalDate placedOn,
        Optional<LocalDate> releasedOn) {}
