package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A request that says anew what somebody does, and where. Said again it changes nothing.
 *
 * @param home  whom she works for
 * @param name  hers
 * @param branch  the code of the only branch she works at; none if at any
 * @param roles  one or more codes
 */
public record ChangeRights(CooperativeId home, String name, Optional<String> branch, SortedSet<String> roles) {}
