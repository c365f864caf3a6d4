package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody whom the cooperative does not know yet, as another system says it.
 *
 * @param particulars  empty if something of the name is wrong
 * @param guardian  the number of the adult who acts for a minor
 */
record PersonBody(Optional<Particulars> particulars, Optional<String> guardian) {

    private static final int PLACE_MAX = 100;
    private static final int NUMBER_MAX = 40;

    /** What stands between the parts of a name, «de» among it. */
    private static final int SPACES = 6;

    static PersonBody read(Fields fields) {
        PartyKind kind = fields.word("kind", PartyKind.values());
        Optional<PartyName> name = kind == PartyKind.ORGANISATION ? organisation(fields) : person(fields);
        Optional<LocalDate> born =
                kind == PartyKind.ORGANISATION ? fields.optionalDay("birthDate") : Optional.of(fields.day("birthDate"));
        Sex sex = fields.optionalWord("sex", Sex.values()).orElse(Sex.UNSTATED);
        var home = new Home(
                fields.optionalText("district", PLACE_MAX).orElse(""),
                fields.optionalText("municipality", PLACE_MAX).orElse(""));
        String telephone =
                fields.optionalText("telephone", Particulars.PHONE_MAX).orElse("");
        List<IdentityDocument> documents =
                fields.optionalObject("document", PersonBody::document).stream().toList();
        return new PersonBody(
                name.map(said -> new Particulars(kind, said, born, sex, home, telephone, documents)),
                fields.optionalText("guardian", NUMBER_MAX));
    }

    private static Optional<PartyName> person(Fields fields) {
        String given = fields.text("givenNames", PartyName.PART_MAX);
        String paternal = fields.text("paternalSurname", PartyName.PART_MAX);
        String maternal =
                fields.optionalText("maternalSurname", PartyName.PART_MAX).orElse("");
        String married =
                fields.optionalText("marriedSurname", PartyName.PART_MAX).orElse("");
        int all = given.length() + paternal.length() + maternal.length() + married.length();
        if (all > PartyName.FULL_MAX - SPACES) {
            fields.wrong("givenNames", "too-long", PartyName.FULL_MAX);
            return Optional.empty();
        }
        return given.isEmpty() || paternal.isEmpty()
                ? Optional.empty()
                : Optional.of(PartyName.of(given, paternal, maternal, married));
    }

    private static Optional<PartyName> organisation(Fields fields) {
        String name = fields.text("name", PartyName.FULL_MAX);
        return name.isEmpty() ? Optional.empty() : Optional.of(PartyName.printed(name));
    }

    private static IdentityDocument document(Fields fields) {
        return new IdentityDocument(
                fields.text("type", NUMBER_MAX).toUpperCase(Locale.ROOT), fields.text("number", NUMBER_MAX));
    }
}
