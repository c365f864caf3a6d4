package coop.milpa.demo;

import coop.milpa.access.Role;
import java.util.List;

/**
 * Somebody who may sign in to the demo. There is no such person.
 *
 * @param roles  what she does, one or more
 * @param fullName  how pages call her
 * @param name  what is typed as the name
 * @param password  works once, and has to be changed then
 */
public record DemoLogin(List<Role> roles, String fullName, String name, String password) {

    public DemoLogin {
        roles = List.copyOf(roles);
    }

    /** Whether she sets up a phone for codes when she comes in first. */
    public boolean needsPhone() {
        return roles.stream().anyMatch(Role::secondFactor);
    }

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return "DemoLogin " + name;
    }
}
