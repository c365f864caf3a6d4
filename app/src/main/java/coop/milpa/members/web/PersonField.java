package coop.milpa.members.web;

import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads whom a field means. */
@Component
class PersonField {

    private final PeopleByNumber people;

    PersonField(PeopleByNumber people) {
        this.people = people;
    }

    /** One that may be empty; what is written must be somebody. */
    Optional<Party> read(Cooperative cooperative, Form form, String field) {
        return people.asked(cooperative.id(), form, field);
    }

    /** One that may not be empty. */
    Optional<Party> needed(Cooperative cooperative, Form form, String field) {
        return form.needed(field).flatMap(text -> read(cooperative, form, field));
    }

    Optional<Party> find(Cooperative cooperative, String text) {
        return people.find(cooperative.id(), text);
    }
}
