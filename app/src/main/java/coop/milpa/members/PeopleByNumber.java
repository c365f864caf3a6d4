package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Party;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.util.Optional;

/** Whom a number means that somebody says at the window. */
public interface PeopleByNumber {

    /**
     * Who has this number: of a member, or else of a document, or else as an id that the register knows. Nobody if a
     * document is two people's.
     */
    Optional<Party> find(CooperativeId cooperative, String number);

    /**
     * Whom a field of a form names, which may be left empty. Where nobody has the number that stands there, that is
     * noted in the form.
     */
    default Optional<Party> asked(CooperativeId cooperative, Form form, String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Party> found = find(cooperative, text);
        return found.isPresent()
                ? found
                : form.wrong(field, Message.of("members.form.unknown-person", Input.shown(text)));
    }

    /** Whom another system names; or that nobody has the number. */
    default Outcome<PartyId> named(CooperativeId cooperative, String number) {
        return find(cooperative, number)
                .map(Party::id)
                .<Outcome<PartyId>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new PersonRefusal.NobodyHas(Input.shown(number))));
    }
}
