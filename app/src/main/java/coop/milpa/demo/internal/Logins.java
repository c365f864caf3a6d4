package coop.milpa.demo.internal;

import coop.milpa.access.CreateUser;
import coop.milpa.access.HomeSettings;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.demo.DemoLogin;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Network;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Grade;
import java.time.LocalDate;
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

    /** Before the first day of any demo. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private final Users users;
    private final Settings settings;

    Logins(Users users, Settings settings) {
        this.users = users;
        this.settings = settings;
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
        lookAroundAlone(home);
        String fullName = sees.isEmpty() ? "Demostración" : "Demostración de " + sees;
        NewUser made =
                Granted.of(users.create(new CreateUser(home, NAME, fullName, Optional.empty(), new TreeSet<>(roles))));
        return new DemoLogin(made.signInName(), made.password().text(), sees);
    }

    /** One made-up person does everything at a home, without a phone: nobody else is there, and no money is real. */
    private void lookAroundAlone(CooperativeId home) {
        var decision = new Decision<>(ALWAYS, false, Source.confirmed("made-up people of the demo"));
        settings.set(home, HomeSettings.SECOND_FACTOR, decision);
        settings.set(home, HomeSettings.DUTIES_APART, decision);
    }
}
