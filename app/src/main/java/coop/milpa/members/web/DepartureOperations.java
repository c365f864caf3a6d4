package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departure;
import coop.milpa.members.DepartureId;
import coop.milpa.members.Departures;
import coop.milpa.members.Expel;
import coop.milpa.members.Member;
import coop.milpa.members.RecordDeath;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** How other systems say that a member leaves, and what an organ decided about it. */
@Component
class DepartureOperations {

    private static final int WORDS_MAX = 200;

    private final Departures departures;
    private final LastDeparture last;

    DepartureOperations(Departures departures, LastDeparture last) {
        this.departures = departures;
        this.last = last;
    }

    Operation<?> resign(Member member) {
        return new OneByOne<>(
                "members.resign",
                fields -> fields.text("reason", WORDS_MAX),
                (cooperative, asked) -> departures
                        .resign(new AskToLeave(cooperative, asked.request(), member.id(), asked.body()))
                        .map(departure -> begun(member, departure)));
    }

    /** When somebody died, and the paper that proves it. */
    private record Died(LocalDate on, String certificate) {

        static Died read(Fields fields) {
            return new Died(fields.day("diedOn"), fields.text("certificate", WORDS_MAX));
        }
    }

    Operation<?> died(Member member) {
        return new OneByOne<>(
                "members.death",
                Died::read,
                (cooperative, asked) -> departures
                        .died(new RecordDeath(
                                cooperative,
                                asked.request(),
                                member.id(),
                                asked.body().on(),
                                asked.body().certificate()))
                        .map(departure -> begun(member, departure)));
    }

    /** What an organ decided, and why. */
    private record Expelled(ResolutionBody by, String cause) {

        static Expelled read(Fields fields) {
            return new Expelled(ResolutionBody.read(fields), fields.text("cause", WORDS_MAX));
        }
    }

    Operation<?> expel(Member member) {
        return new OneByOne<>(
                "members.expel",
                Expelled::read,
                (cooperative, asked) -> departures
                        .expel(new Expel(
                                cooperative,
                                asked.request(),
                                member.id(),
                                asked.body().by().said(),
                                asked.body().cause()))
                        .map(departure -> begun(member, departure)));
    }

    Operation<?> accept(Member member) {
        return new OneByOne<>(
                "members.accept-leave",
                ResolutionBody::read,
                (cooperative, asked) -> ofLast(
                        cooperative,
                        member,
                        id -> departures.accept(cooperative, id, asked.body().said())));
    }

    Operation<?> settle(Member member) {
        return new OneByOne<>(
                "members.settle",
                fields -> member,
                (cooperative, asked) ->
                        ofLast(cooperative, member, id -> departures.settle(cooperative, asked.request(), id)));
    }

    private Outcome<Reply> ofLast(
            CooperativeId cooperative, Member member, Function<DepartureId, Outcome<Departure>> work) {
        return last.of(cooperative, member, work)
                .map(departure -> Reply.done(DepartureText.of(member, departure), NamedMembers.subject(member)));
    }

    private static Reply begun(Member member, Departure departure) {
        return Reply.created(DepartureText.of(member, departure), NamedMembers.subject(member));
    }
}
