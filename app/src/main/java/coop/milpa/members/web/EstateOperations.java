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
import coop.milpa.members.Beneficiary;
import coop.milpa.members.DepartureId;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.Member;
import coop.milpa.members.NameHeirs;
import coop.milpa.members.PayEstate;
import coop.milpa.members.PeopleByNumber;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What becomes of what the dead leave, as other systems say it. */
@Component
class EstateOperations {

    private static final int RULING_MAX = 200;

    private final Departures departures;
    private final LastDeparture last;
    private final PeopleByNumber people;
    private final SharesByPrograms shares;
    private final EstateTexts texts;

    EstateOperations(
            Departures departures,
            LastDeparture last,
            PeopleByNumber people,
            SharesByPrograms shares,
            EstateTexts texts) {
        this.departures = departures;
        this.last = last;
        this.people = people;
        this.shares = shares;
        this.texts = texts;
    }

    /** Whom a court named, and its paper. */
    private record HeirsBody(String ruling, List<ShareBody> heirs) {

        static HeirsBody read(Fields fields) {
            return new HeirsBody(
                    fields.text("ruling", RULING_MAX), fields.list("heirs", ShareBody.MOST, ShareBody::read));
        }
    }

    Operation<?> nameHeirs(Member member) {
        return new OneByOne<>(
                "members.name-heirs",
                HeirsBody::read,
                (cooperative, asked) -> ofLast(cooperative, member, id -> nameHeirs(cooperative, id, asked.body())));
    }

    private Outcome<List<EstateShare>> nameHeirs(CooperativeId cooperative, DepartureId id, HeirsBody body) {
        return switch (shares.of(cooperative, body.heirs())) {
            case Outcome.Refused<List<Beneficiary>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<List<Beneficiary>>(List<Beneficiary> heirs) ->
                departures.nameHeirs(new NameHeirs(cooperative, id, body.ruling(), heirs));
        };
    }

    /** Pays somebody all that waits for her, in cash. */
    Operation<?> pay(Member member) {
        return new OneByOne<String>(
                "members.pay-estate",
                fields -> fields.text("person", ShareBody.NUMBER_MAX),
                (cooperative, asked) -> ofLast(cooperative, member, id -> pay(cooperative, id, asked)));
    }

    private Outcome<List<EstateShare>> pay(CooperativeId cooperative, DepartureId id, Asked<String> asked) {
        return switch (people.named(cooperative, asked.body())) {
            case Outcome.Refused<PartyId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PartyId>(PartyId person) ->
                departures.payEstate(new PayEstate(cooperative, asked.request(), id, person));
        };
    }

    private Outcome<Reply> ofLast(
            CooperativeId cooperative, Member member, Function<DepartureId, Outcome<List<EstateShare>>> work) {
        return last.of(cooperative, member, work)
                .map(told -> Reply.done(texts.of(cooperative, told), NamedMembers.subject(member)));
    }
}
