package coop.milpa.access;

import java.util.Optional;

/**
 * Forms that came after their session had ended. Nothing is done with one but to keep it for the same person: she sees
 * it when she has signed in again, and sends it herself, or not.
 */
public interface KeptForms {

    /**
     * Keeps it, in place of one before, if the session was somebody's and ended by itself less than a day ago.
     *
     * @return whether it is kept; one that is too long is not
     */
    boolean keep(SessionToken ended, KeptForm form);

    /** What is kept for her, for half a day. */
    Optional<KeptForm> find(SignedIn who);

    void forget(SignedIn who);
}
