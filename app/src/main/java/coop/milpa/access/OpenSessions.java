package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import java.util.List;
import java.util.Optional;

/** Where somebody is signed in, and how that is ended: by herself, or by whoever manages users of her home. */
public interface OpenSessions {

    /** Those of whoever asks, the latest first; at most 100. */
    List<OpenSession> own(SessionToken asking);

    /** Ends one of whoever asks; nothing happens if it is another's, or has ended. */
    void endOwn(SessionToken asking, SessionId session);

    /** Ends all of whoever asks but the one she asks by. */
    void endOthers(SessionToken asking);

    /** Those of somebody, the latest first; at most 100. */
    List<OpenSession> of(User user);

    /**
     * Ends somebody's sessions.
     *
     * @param session  one; none for all
     */
    void end(CooperativeId home, User user, Optional<SessionId> session);
}
