package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.members.PersonRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the people of shares that another system names. */
@Component
class SharesByPrograms {

    private final PeopleByNumber people;

    SharesByPrograms(PeopleByNumber people) {
        this.people = people;
    }

    /** All of them in their order; or the first who is not known, or receives for herself. */
    Outcome<List<Beneficiary>> of(CooperativeId cooperative, List<ShareBody> shares) {
        List<Beneficiary> all = new ArrayList<>();
        for (ShareBody share : shares) {
            switch (one(cooperative, share)) {
                case Outcome.Refused<Beneficiary>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Beneficiary>(Beneficiary beneficiary) -> all.add(beneficiary);
            }
        }
        return Outcome.done(all);
    }

    private Outcome<Beneficiary> one(CooperativeId cooperative, ShareBody share) {
        return switch (people.named(cooperative, share.person())) {
            case Outcome.Refused<PartyId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PartyId>(PartyId party) -> receiving(cooperative, share, party);
        };
    }

    private Outcome<Beneficiary> receiving(CooperativeId cooperative, ShareBody share, PartyId party) {
        if (share.receiver().isEmpty()) {
            return Outcome.done(new Beneficiary(party, share.percent(), Optional.empty()));
        }
        return switch (people.named(cooperative, share.receiver().get())) {
            case Outcome.Refused<PartyId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PartyId>(PartyId receiver) ->
                receiver.equals(party)
                        ? Outcome.refused(new PersonRefusal.ReceivesForHerself())
                        : Outcome.done(new Beneficiary(party, share.percent(), Optional.of(receiver)));
        };
    }
}
