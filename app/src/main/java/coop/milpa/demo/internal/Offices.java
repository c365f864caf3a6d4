package coop.milpa.demo.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.registry.Elect;
import coop.milpa.registry.Election;
import coop.milpa.registry.Office;
import coop.milpa.registry.OrganRule;
import coop.milpa.registry.Organs;
import coop.milpa.registry.Seat;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills the organs that the law of the country asks for, as far as there are people: nobody has two offices. */
@Component
class Offices {

    /** How many people all seats of a country take at most. */
    static final int SEATS_MAX = 20;

    private static final List<Office> BOARD =
            List.of(Office.PRESIDENT, Office.VICE_PRESIDENT, Office.SECRETARY, Office.TREASURER, Office.MEMBER);
    private static final List<Office> COMMITTEE = List.of(Office.PRESIDENT, Office.SECRETARY, Office.MEMBER);

    private final Organs organs;

    Offices(Organs organs) {
        this.organs = organs;
    }

    /** Elects them in order, from a day on. */
    void fill(CooperativeId cooperative, List<PartyId> candidates, LocalDate from) {
        Iterator<PartyId> next = candidates.iterator();
        int point = 1;
        for (OrganRule rule : organs.setUp(cooperative, from)) {
            int seats = rule.limits().seats();
            List<Office> offices = seats > COMMITTEE.size() ? BOARD : COMMITTEE;
            for (int n = 0; n < seats && next.hasNext(); n++) {
                var seat = new Seat(rule.organ(), offices.get(Math.min(n, offices.size() - 1)));
                var election = new Election(from, "Acta de asamblea 1", String.valueOf(point));
                Granted.of(organs.elect(
                        new Elect(cooperative, RequestId.next(), next.next(), seat, from, Optional.empty(), election)));
                point++;
            }
        }
    }
}
