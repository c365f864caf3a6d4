package coop.milpa.access;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.util.List;
import java.util.Optional;

/**
 * Someone who may sign in. What she does is recorded under her id as an actor.
 *
 * @param id  her name in every table
 * @param home  whom she works for: a cooperative, a federation, or {@link coop.milpa.platform.Network#ID}
 * @param name  what she types to sign in, unique at home
 * @param fullName  how pages and records call her
 * @param branch  the only branch she works at; none if at any
 * @param roles  codes, in order
 * @param ended  whether she may no longer sign in
 */
public record User(
        ActorId id,
        CooperativeId home,
        String name,
        String fullName,
        Optional<BranchId> branch,
        List<String> roles,
        boolean ended) {

    public User {
        roles = List.copyOf(roles);
    }
}
