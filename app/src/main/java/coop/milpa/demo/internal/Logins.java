package coop.milpa.demo.internal;

import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.demo.DemoLogin;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Lets people in who want to look around: one a cooperative, one a body above, one who sees the whole network. */
@Component
class Logins {

    private static final String NAME = "demo";
    private static final List<String> COOPERATIVES = List.of("accountant", "manager", "member-services", "teller");
    private static final List<String> FEDERATIONS = List.of("federation-analyst");
    private static final List<String> NETWORK = List.of("network-administrator");

    private final Users users;

    Logins(Users users) {
        this.users = users;
    }

    List<DemoLogin> create(List<Cooperative> cooperatives) {
        List<DemoLogin> logins = new ArrayList<>();
        logins.add(create(Network.ID, NETWORK, ""));
        for (Cooperative each : cooperatives) {
            List<String> roles = each.grade() == Grade.FIRST ? COOPERATIVES : FEDERATIONS;
            logins.add(create(each.id(), roles, each.code()));
        }
        return logins;
    }

    private DemoLogin create(CooperativeId home, List<String> roles, String sees) {
        String fullName = sees.isEmpty() ? "Demostración" : "Demostración de " + sees;
        NewUser made =
                Granted.of(users.create(new CreateUser(home, NAME, fullName, Optional.empty(), new TreeSet<>(roles))));
        return new DemoLogin(made.signInName(), made.password().text(), sees);
    }
}
