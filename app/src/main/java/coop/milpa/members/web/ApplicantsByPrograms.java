package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.members.PersonRefusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the people of an application that another system names. */
@Component
class ApplicantsByPrograms {

    private final PeopleByNumber people;
    private final SharesByPrograms shares;

    ApplicantsByPrograms(PeopleByNumber people, SharesByPrograms shares) {
        this.people = people;
        this.shares = shares;
    }

    /** Everybody whom an application names. */
    record Named(PartyId applicant, Optional<PartyId> proposedBy, List<Beneficiary> beneficiaries) {}

    Outcome<Named> of(CooperativeId cooperative, ApplyBody body) {
        return switch (people.named(cooperative, body.applicant())) {
            case Outcome.Refused<PartyId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PartyId>(PartyId applicant) -> proposed(cooperative, body, applicant);
        };
    }

    private Outcome<Named> proposed(CooperativeId cooperative, ApplyBody body, PartyId applicant) {
        if (body.proposedBy().isEmpty()) {
            return naming(cooperative, body, applicant, Optional.empty());
        }
        return switch (people.named(cooperative, body.proposedBy().get())) {
            case Outcome.Refused<PartyId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PartyId>(PartyId other) ->
                other.equals(applicant)
                        ? Outcome.refused(new PersonRefusal.SpeaksForHerself())
                        : naming(cooperative, body, applicant, Optional.of(other));
        };
    }

    private Outcome<Named> naming(
            CooperativeId cooperative, ApplyBody body, PartyId applicant, Optional<PartyId> proposedBy) {
        return shares.of(cooperative, body.beneficiaries()).map(named -> new Named(applicant, proposedBy, named));
    }
}
