package coop.milpa.access.web;

import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.api.InAddress;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The user that another system names, and how she is told of. */
@Component
class AskedUser {

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final Users users;

    AskedUser(Cooperatives cooperatives, Branches branches, Users users) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.users = users;
    }

    /** A federation's users are not told of as a cooperative's. */
    CooperativeId home(String cooperative) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        if (found.grade() != Grade.FIRST) {
            throw HomePlace.notFound();
        }
        return found.id();
    }

    User of(CooperativeId home, String name) {
        return users.find(home, name).orElseThrow(() -> InAddress.unknown("access.unknown-user", name));
    }

    UserText told(User user) {
        return UserText.of(user, codes(user.home()));
    }

    List<UserText> all(CooperativeId home) {
        Map<BranchId, String> codes = codes(home);
        return users.of(home).stream().map(user -> UserText.of(user, codes)).toList();
    }

    private Map<BranchId, String> codes(CooperativeId home) {
        return branches.of(home).stream().collect(Collectors.toMap(Branch::id, Branch::code));
    }
}
