package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import java.util.SortedSet;

/**
 * A request to make a role of a home's own, or to change one. The name makes it safe to repeat: a home has one role of
 * a name, and making it again is refused.
 *
 * @param name  1 to 60 characters in one line
 * @param permissions  one or more of those that people of the home's level may hold
 * @param secondFactor  whether its people come in by more than a password
 */
public record MakeRole(CooperativeId home, String name, SortedSet<String> permissions, boolean secondFactor) {}
