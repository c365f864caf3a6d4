package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells other systems how people are called whom an answer names: all of them looked up at once. */
@Component
class PersonNames {

    private final Parties parties;

    PersonNames(Parties parties) {
        this.parties = parties;
    }

    /**
     * Somebody whom an answer names.
     *
     * @param person  her id, by which requests may name her too
     * @param name  as it is printed
     */
    record PersonName(String person, String name) {}

    /** Everybody whom some answer names. */
    record Known(Map<PartyId, PersonName> names) {

        PersonName of(PartyId party) {
            return Optional.ofNullable(names.get(party)).orElseGet(() -> new PersonName(party.toString(), "–"));
        }

        Optional<PersonName> of(Optional<PartyId> party) {
            return party.map(this::of);
        }
    }

    Known of(CooperativeId cooperative, Collection<PartyId> people) {
        Map<PartyId, Party> known = parties.named(cooperative, people);
        return new Known(known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new PersonName(
                                each.getValue().id().toString(), each.getValue().name()))));
    }
}
