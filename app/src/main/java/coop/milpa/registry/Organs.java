package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;

/** The organs of a cooperative and who sits in them. */
public interface Organs {

    /** Sets up the organs that the country's law requires on a day; those that are there stay as they are. */
    List<OrganRule> setUp(CooperativeId cooperative, LocalDate on);

    /** Sets up one organ more; it changes nothing if it is there. */
    Outcome<OrganRule> setUp(CooperativeId cooperative, Organ organ, LocalDate on);

    /** What law and bylaws ask on a day of the organs that the cooperative has. */
    List<OrganRule> rules(CooperativeId cooperative, LocalDate on);

    /** Notes an election; or says the first {@link OrganRefusal} that applies. */
    Outcome<OfficeHolder> elect(Elect command);

    /** Notes the end of a term; or says the first {@link OrganRefusal} that applies. */
    Outcome<OfficeHolder> end(EndOffice command);

    /** Notes that two people are relatives; said again it changes nothing. What is true is not refused. */
    Outcome<Kinship> declare(CooperativeId cooperative, Kinship kinship);

    /** Who is whose relative, as declared. */
    List<Kinship> kinships(CooperativeId cooperative);

    /**
     * Who sits on a day: within the term, or beyond it for as long as is allowed and nobody has succeeded; by organ and
     * office.
     */
    List<OfficeHolder> sitting(CooperativeId cooperative, LocalDate on);

    /** Every term that was ever noted, the oldest first. */
    List<OfficeHolder> history(CooperativeId cooperative);

    /** Organs with fewer principals on a day than seats. */
    List<Vacancy> vacancies(CooperativeId cooperative, LocalDate on);

    /** Whose terms end from a day to another, both included, the first first. */
    List<OfficeHolder> expiring(CooperativeId cooperative, LocalDate from, LocalDate to);

    /** Pairs of relatives who sit on a day where they may not both: what was declared after they were elected. */
    List<Kinship> conflicts(CooperativeId cooperative, LocalDate on);

    /** How many seats of an organ nobody holds. */
    record Vacancy(Organ organ, int seats) {}
}
