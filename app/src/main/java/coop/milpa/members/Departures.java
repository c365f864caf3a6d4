package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import java.util.List;
import java.util.Optional;

/**
 * How members leave: resignation, expulsion, death; and the settlement of what they had. What a leaver owes is set off
 * first. The contributions of whoever leaves wait among those to be refunded, her savings are paid in cash; what the
 * dead had goes to their beneficiaries, contract by contract, and waits for them among estates payable. No membership
 * is inherited: heirs apply like anyone.
 */
public interface Departures {

    /** Takes down a member's wish to leave; or the first {@link DepartureRefusal} that applies. */
    Outcome<Departure> resign(AskToLeave command);

    /** An organ takes note of a resignation. She is no member once the notice is over. */
    Outcome<Departure> accept(CooperativeId cooperative, DepartureId departure, Resolution resolution);

    /** Puts a member out from the open day on. It is settled once the time to appeal is over. */
    Outcome<Departure> expel(Expel command);

    /** Takes down that a member has died. A departure that was under way lapses. */
    Outcome<Departure> died(RecordDeath command);

    /**
     * Moves all that a leaver had, by one entry on the open day, once; accounts that stand at zero are closed. Where
     * the free part may go while the rest is pledged, the rest is settled by asking again once it is free. A settlement
     * is never undone: accounts were closed, shares of an estate may have been paid, and no module reverses its entry.
     * What was settled wrongly is put right by entries of its own.
     *
     * @return the departure, settled; or the first {@link DepartureRefusal} that applies
     */
    Outcome<Departure> settle(CooperativeId cooperative, RequestId request, DepartureId departure);

    /** Divides what waits for heirs among those whom a court has named. Answers all shares. */
    Outcome<List<EstateShare>> nameHeirs(NameHeirs command);

    /** Pays a beneficiary all that waits for her. Answers what she was paid. */
    Outcome<List<EstateShare>> payEstate(PayEstate command);

    Optional<Departure> find(CooperativeId cooperative, DepartureId departure);

    /** How a member leaves, or left, or died at last; empty if she never asked to. */
    Optional<Departure> lastOf(CooperativeId cooperative, MemberId member);

    /** Those under way, first asked for first, at most {@code limit}. */
    List<Departure> underWay(CooperativeId cooperative, int limit);

    /** What everyone receives of an estate; empty before its settlement. */
    List<EstateShare> estate(CooperativeId cooperative, DepartureId departure);
}
