package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What authorities hold of a cooperative: under which number they registered it, and whether it is active. */
public interface Standings {

    /** Notes a number; said again the same it changes nothing. An authority has one number for a cooperative. */
    Outcome<Registration> register(CooperativeId cooperative, Registration registration);

    /** Decides a status from a day on; said again the same it changes nothing. Later decisions stay as they are. */
    Outcome<StatusChange> decide(CooperativeId cooperative, StatusChange change);

    /** The status on a day; active where nobody has decided. */
    Status status(CooperativeId cooperative, LocalDate on);

    /** All decisions, the oldest first. */
    List<StatusChange> changes(CooperativeId cooperative);

    /** All numbers, by authority. */
    List<Registration> registrations(CooperativeId cooperative);

    /** How few members the law allows a cooperative on a day; empty where no such law is known. Not enforced. */
    Optional<MembersMin> membersMin(Cooperative cooperative, LocalDate on);

    /**
     * What the law of its country would have otherwise about a cooperative's name: each the source of the rule. Such a
     * rule warns; one that forbids is a refusal of creating.
     */
    List<String> remarks(String country, String name, LocalDate on);
}
