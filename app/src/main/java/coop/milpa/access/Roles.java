package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What people may do: the roles that come with the program, and those that a home makes of its own. */
public interface Roles {

    /** Those that people of a home may be given: first those that come with the program. */
    List<Role> of(CooperativeId home);

    Optional<Role> find(CooperativeId home, String code);

    /** The permissions that roles of a home may hold: those that some role of its level came with. */
    SortedSet<String> grantable(CooperativeId home);

    /**
     * Makes a role of a home's own.
     *
     * @return it; or the first {@link RoleRefusal} that applies
     */
    Outcome<Role> make(MakeRole command);

    /**
     * Changes name, permissions and second factor of a role of a home's own, for everybody who has it, at once.
     *
     * @return it; or the first {@link RoleRefusal} that applies
     */
    Outcome<Role> change(String code, MakeRole command);

    /**
     * Limits how much people of a role may post here; one without amounts lifts the limit. Roles that come with the
     * program may be limited, too.
     *
     * @return the role; or the first {@link RoleRefusal} that applies
     */
    Outcome<Role> limit(CooperativeId home, String code, AmountLimit limit);

    /**
     * Who of a home holds two duties that exclude each other, by name. Nobody is given them; a permission that a later
     * version gives to roles, or a pair that is added, may still bring them together in somebody.
     */
    List<UnitedDuties> united(CooperativeId home);
}
