package coop.milpa.members.web;

import coop.milpa.api.Word;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Party;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person or body as other systems are told. Documents are not told.
 *
 * @param person  her id, by which requests may name her
 * @param name  as it is printed
 * @param kind  {@code person} or {@code organisation}
 */
record PersonText(
        String person,
        String name,
        String kind,
        Optional<String> birthDate,
        String telephone,
        String district,
        String municipality) {

    static PersonText of(Party party) {
        Particulars said = party.particulars();
        return new PersonText(
                party.id().toString(),
                party.name(),
                Word.of(said.kind()),
                said.birthDate().map(LocalDate::toString),
                said.phone(),
                said.home().district(),
                said.home().municipality());
    }
}
