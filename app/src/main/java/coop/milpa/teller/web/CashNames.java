package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashPoint;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says cash points, branches and people as readers know them. */
@Component
class CashNames {

    private final Branches branches;
    private final Actors actors;
    private final Words words;

    CashNames(Branches branches, Actors actors, Words words) {
        this.branches = branches;
        this.actors = actors;
        this.words = words;
    }

    /** The names at a cooperative: its branches, and some people. */
    Said of(Cooperative cooperative, Collection<ActorId> people, Locale reader) {
        Map<BranchId, String> named =
                branches.of(cooperative.id()).stream().collect(Collectors.toMap(Branch::id, Branch::name));
        return new Said(cooperative, named, actors.named(cooperative.id(), people), words, reader);
    }

    /** Names for one page; templates know it as {@code names}. */
    record Said(
            Cooperative cooperative,
            Map<BranchId, String> branches,
            Map<ActorId, Actor> people,
            Words words,
            Locale reader) {

        /** {@code Gaveta G1, Central (GTQ)}; of what there is one of at a branch without its code. */
        public String point(CashPoint point) {
            String currency = point.currency().getCurrencyCode();
            Message named = point.kind() == CashPoint.Kind.DRAWER
                    ? Message.of("teller.point", kind(point), point.code(), branch(point.branch()), currency)
                    : Message.of("teller.only-point", kind(point), branch(point.branch()), currency);
            return words.said(named, reader);
        }

        public String kind(CashPoint point) {
            return words.said(Message.of("enum.teller.kind." + point.kind()), reader);
        }

        public String branch(BranchId branch) {
            return branches.getOrDefault(branch, "");
        }

        /** Her name; her id where nobody knows her. */
        public String person(ActorId id) {
            return Optional.ofNullable(people.get(id)).map(Actor::name).orElse(id.toString());
        }

        /** A state, by what stands before its name in messages. */
        String of(String messages, Enum<?> state) {
            return words.said(Message.of(messages + state.name()), reader);
        }

        /** Day and time at the cooperative. */
        public String at(Instant instant) {
            return words.at(instant, cooperative.zone(), reader);
        }
    }
}
