package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/** The people who may sign in. */
public interface Users {

    /**
     * Lets someone in from now on.
     *
     * @return her one-time password, told here and nowhere else; or the first {@link AccessRefusal} that applies
     */
    Outcome<NewUser> create(CreateUser command);

    /**
     * Gives someone a new one-time password. Her sessions end. As with all that is done to a user, it is another who
     * does it.
     *
     * @return the password; or the first refusal of users that applies, or {@link RoleRefusal.OwnRights}
     */
    Outcome<NewUser> reset(CooperativeId home, String name);

    /**
     * Says anew what somebody does, and where. From her next page on it holds.
     *
     * @return her; or the first refusal of users or of roles that applies
     */
    Outcome<User> changeRights(ChangeRights command);

    /**
     * Forgets someone's second factor and recovery codes, for whoever lost both. Her sessions end; where a role of hers
     * asks for one, she sets up another when she comes in next.
     *
     * @return her; or the first {@link AccessRefusal} that applies
     */
    Outcome<User> resetSecondFactor(CooperativeId home, String name);

    /**
     * Lets someone in no more. Her sessions end; her name stays hers, since records name her.
     *
     * @return her, also when this was done before; or the first {@link AccessRefusal} that applies
     */
    Outcome<User> end(CooperativeId home, String name);

    Optional<User> find(CooperativeId home, String name);

    /** Those of one home, by name, ended ones too. */
    List<User> of(CooperativeId home);

    /** Whether there is anybody at all, at any home, who may sign in. */
    boolean areThere();
}
