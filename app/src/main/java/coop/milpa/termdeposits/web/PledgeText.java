package coop.milpa.termdeposits.web;

import coop.milpa.api.Amount;
import coop.milpa.termdeposits.Pledge;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A pledge as other systems are told.
 *
 * @param id  its name
 * @param deposit  number of the deposit
 * @param placedOn  since when
 * @param releasedOn  the day it was let go; missing while it stands
 */
record PledgeText(
        String id,
        long deposit,
        String creditor,
        String purpose,
        Amount amount,
        String placedOn,
        Optional<String> releasedOn) {

    static PledgeText of(Pledge pledge) {
        return new PledgeText(
                pledge.hold().toString(),
                pledge.deposit(),
                pledge.security().creditor(),
                pledge.security().purpose(),
                Amount.of(pledge.security().amount()),
                pledge.placedOn().toString(),
                pledge.releasedOn().map(LocalDate::toString));
    }
}
