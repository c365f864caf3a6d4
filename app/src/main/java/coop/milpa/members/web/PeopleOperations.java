package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Duplicates;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.MergeParties;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.Subject;
import coop.milpa.web.Input;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other systems may ask for about people, members or not. */
@Component
class PeopleOperations {

    private final Parties parties;
    private final PeopleByNumber people;
    private final Duplicates duplicates;

    PeopleOperations(Parties parties, PeopleByNumber people, Duplicates duplicates) {
        this.parties = parties;
        this.people = people;
        this.duplicates = duplicates;
    }

    Operation<?> enter() {
        return new OneByOne<>("members.enter-person", PersonBody::read, this::enter);
    }

    private Outcome<Reply> enter(CooperativeId cooperative, Asked<PersonBody> asked) {
        Optional<String> guardian = asked.body().guardian();
        if (guardian.isEmpty()) {
            return enter(cooperative, asked, List.of());
        }
        return switch (people.named(cooperative, guardian.get())) {
            case Outcome.Refused<PartyId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PartyId>(PartyId adult) -> enter(cooperative, asked, List.of(adult));
        };
    }

    private Outcome<Reply> enter(CooperativeId cooperative, Asked<PersonBody> asked, List<PartyId> guardians) {
        var command = new EnterParty(
                cooperative, asked.request(), asked.body().particulars().orElseThrow(), guardians);
        return parties.enter(command).map(party -> Reply.created(PersonText.of(party), subject(party)));
    }

    /** Two who are to be kept as one. */
    private record Merging(Optional<PartyId> survivor, Optional<PartyId> duplicate, String reason) {

        private static final int ID_MAX = 36;

        static Merging read(Fields fields) {
            return new Merging(
                    id(fields, "survivor"), id(fields, "duplicate"), fields.text("reason", MergeParties.REASON_MAX));
        }

        private static Optional<PartyId> id(Fields fields, String name) {
            String text = fields.text(name, ID_MAX);
            Optional<PartyId> id = Input.parsed(text, PartyId::parse);
            if (id.isEmpty() && !text.isEmpty()) {
                fields.wrong(name, "not-an-id");
            }
            return id;
        }
    }

    Operation<?> merge() {
        return new OneByOne<>("members.merge", Merging::read, (cooperative, asked) -> {
            Merging body = asked.body();
            var command = new MergeParties(
                    cooperative,
                    asked.request(),
                    body.survivor().orElseThrow(),
                    body.duplicate().orElseThrow(),
                    body.reason());
            return duplicates.merge(command).map(party -> Reply.done(PersonText.of(party), subject(party)));
        });
    }

    private static Subject subject(Party party) {
        return new Subject("party", party.id().toString());
    }
}
