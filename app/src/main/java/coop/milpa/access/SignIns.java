package coop.milpa.access;

import coop.milpa.kernel.Outcome;
import java.util.Optional;

/** Signing in and out, and who is in. */
public interface SignIns {

    /**
     * Begins a session. It takes as long to refuse a name that nobody has as a wrong password.
     *
     * @param address  of the other end of the line: attempts are slowed down by name and address together
     * @return what the browser is to keep; or the first {@link AccessRefusal} that applies
     */
    Outcome<SessionToken> signIn(Credentials given, String address);

    /** Whose session it is, if it has not ended; from now on it was seen again. */
    Optional<SignedIn> find(SessionToken token);

    /** Ends one session. */
    void signOut(SessionToken token);

    /**
     * Gives someone who is signed in the password she chose. All her sessions end, and one begins anew.
     *
     * @param token  her session
     * @param change  both passwords, as typed
     * @param address  of the other end of the line
     * @return what the browser is to keep instead; or the first {@link AccessRefusal} that applies
     */
    Outcome<SessionToken> changePassword(SessionToken token, PasswordChange change, String address);
}
