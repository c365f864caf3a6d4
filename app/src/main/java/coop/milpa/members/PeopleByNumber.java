package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.parties.Party;
import java.util.Optional;

/** Whom a number means that somebody says at the window. */
public interface PeopleByNumber {

    /**
     * Who has this number: of a member, or else of a document, or else as an id that the register knows. Nobody if a
     * document is two people's.
     */
    Optional<Party> find(CooperativeId cooperative, String number);
}
