package coop.milpa.portal;

import coop.milpa.access.PasswordChange;
import coop.milpa.access.SessionToken;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.Optional;

/**
 * Members come in and go out. Each answer is the first refusal that applies: a {@link PortalRefusal}, or one of the
 * rules for passwords and for guessing that users have.
 */
public interface PortalSignIns {

    /** Uses a code up and chooses a password. What she had before, a phone too, ends. */
    Outcome<Boolean> activate(Activation activation);

    /**
     * Lets in whoever shows the password of a document. Where she has a phone, the session waits for its code.
     *
     * @param address  where from
     */
    Outcome<SessionToken> signIn(CooperativeId cooperative, Typed typed, String address);

    /** Begins a session anew in place of one that waited for a code. */
    Outcome<SessionToken> pass(SessionToken half, String code, String address);

    /** Whose session it is; empty once it has ended, or if she does not belong to the cooperative any more. */
    Optional<MemberInside> find(SessionToken token);

    void signOut(SessionToken token);

    /** Changes the password of whoever is in, and ends her other sessions. */
    Outcome<SessionToken> changePassword(MemberInside who, PasswordChange change, String address);

    /**
     * What somebody typed.
     *
     * @param document  the number of her document; ornaments do not count
     */
    record Typed(String document, String password) {

        /** Says nothing of the password, so that no log has it. */
        @Override
        public String toString() {
            return "Typed " + document;
        }
    }
}
