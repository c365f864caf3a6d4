package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.util.Optional;

/** Lets the first person in at a cooperative that was added; the module that knows users does it. */
public interface FirstAdministrators {

    /** Why nobody could be let in under a name, if so. */
    Optional<Refusal> objection(String name);

    /** Makes her whoever administers it: once for a name, since her password is told once. */
    Outcome<Told> appoint(CooperativeId cooperative, String name);

    /**
     * What she is told, once.
     *
     * @param signInName  what she types as her name
     * @param password  works once
     */
    record Told(String signInName, String password) {

        /** Says nothing of the password, so that no log has it. */
        @Override
        public String toString() {
            return "Told " + signInName;
        }
    }
}
