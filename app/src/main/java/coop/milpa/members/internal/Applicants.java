package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What admission asks of those who keep people and the register. Works in the caller's transaction. */
interface Applicants {

    /** Someone the cooperative knows. */
    Optional<Applicant> find(CooperativeId cooperative, PartyId party);

    /** Enters them in the register, in one statement, in the order given. */
    List<Member> enter(CooperativeId cooperative, List<Entrant> entrants, LocalDate on);
}
