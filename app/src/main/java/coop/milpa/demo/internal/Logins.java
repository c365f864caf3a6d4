package coop.milpa.demo.internal;

import coop.milpa.access.CreateUser;
import coop.milpa.access.HomeSettings;
import coop.milpa.access.NewUser;
import coop.milpa.access.Role;
import coop.milpa.access.Roles;
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

/**
 * Lets people in who want to look around. The cooperative that is shown, its federation and the network have somebody
 * for every role, as real ones do; of the others one person does everything.
 */
@Component
class Logins {

    private static final String NAME = "demo";
    private static final List<String> COOPERATIVES = List.of("accountant", "manager", "member-services", "teller");
    private static final List<String> FEDERATIONS = List.of("federation-analyst");

    /** Before the first day of any demo. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private final Users users;
    private final Roles roles;
    private final Settings settings;

    Logins(Users users, Roles roles, Settings settings) {
        this.users = users;
        this.roles = roles;
        this.settings = settings;
    }

    /** Lets in whoever works in the cooperative that is shown, before its first day; told is it at the end. */
    void employ(CooperativeId shown, Dice dice) {
        everyRole(shown, dice);
    }

    /** Those who have a home with somebody for every role come first. */
    List<DemoLogin> create(List<Cooperative> cooperatives, Dice dice) {
        List<DemoLogin> logins = new ArrayList<>(everyRole(Network.ID, dice));
        cooperatives.stream().filter(Logins::isShown).forEach(each -> logins.addAll(everyRole(each.id(), dice)));
        cooperatives.stream().filter(each -> !isShown(each)).forEach(each -> logins.add(alone(each)));
        return logins;
    }

    private static boolean isShown(Cooperative cooperative) {
        return cooperative.code().equals(Setting.SHOWN.code())
                || cooperative.code().equals(Setting.SHOWN.land().federation());
    }

    /** A made-up person for each role that comes with the program; what she types is the role's name. */
    private List<DemoLogin> everyRole(CooperativeId home, Dice dice) {
        return roles.of(home).stream()
                .filter(role -> !role.isOwn())
                .map(role -> login(home, role.code(), Setting.SHOWN.folk().nameOf(true, dice), List.of(role.code())))
                .toList();
    }

    /** One does everything, duties that exclude each other too: nobody else is there, and no money is real. */
    private DemoLogin alone(Cooperative cooperative) {
        settings.set(
                cooperative.id(),
                HomeSettings.DUTIES_APART,
                new Decision<>(ALWAYS, false, Source.confirmed("made-up people of the demo")));
        List<String> all = cooperative.grade() == Grade.FIRST ? COOPERATIVES : FEDERATIONS;
        return login(cooperative.id(), NAME, "Demostración de " + cooperative.code(), all);
    }

    private DemoLogin login(CooperativeId home, String name, String fullName, List<String> codes) {
        NewUser made = users.find(home, name)
                .map(before -> Granted.of(users.reset(home, before.name())))
                .orElseGet(() -> Granted.of(
                        users.create(new CreateUser(home, name, fullName, Optional.empty(), new TreeSet<>(codes)))));
        List<Role> held =
                codes.stream().flatMap(code -> roles.find(home, code).stream()).toList();
        return new DemoLogin(
                held, made.user().fullName(), made.signInName(), made.password().text());
    }
}
