package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The register of a cooperative's members. */
public interface Members {

    /** Who has this number. */
    Optional<Member> find(CooperativeId cooperative, String number);

    /** The one whose number an address has; who is not there ends the request with a page that says so. */
    default Member asked(Cooperative cooperative, String number) {
        return find(cooperative.id(), number)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "members.unknown-member",
                        "/c/" + cooperative.code() + "/search",
                        Input.shown(number)));
    }

    /** Everyone, by number: for lists of the whole cooperative. */
    Map<String, Member> all(CooperativeId cooperative);

    /** Those of the numbers that the register knows, by number. */
    Map<String, Member> numbered(CooperativeId cooperative, Collection<String> numbers);

    /** Those of the members that the register knows, by id: for lists that show names. */
    Map<MemberId, Member> named(CooperativeId cooperative, Collection<MemberId> members);

    /** A member by her id, for a page that shows a name. */
    default Optional<Member> find(CooperativeId cooperative, MemberId member) {
        return Optional.ofNullable(named(cooperative, List.of(member)).get(member));
    }

    /** The people and bodies that these members are; those that the register does not know are left out. */
    Map<MemberId, PartyId> parties(CooperativeId cooperative, Collection<MemberId> members);

    /**
     * Enters many at once, in the caller's transaction. Guardians may be among them. A number that the register has
     * already is left as it is.
     *
     * @return everyone named by the registrations, by number
     */
    Map<String, Member> register(CooperativeId cooperative, List<Registration> registrations);

    /** How many members the cooperative has. */
    long count(CooperativeId cooperative);
}
