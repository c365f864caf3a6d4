package coop.milpa.access.internal;

import coop.milpa.access.CreateUser;
import coop.milpa.access.Level;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Network;
import coop.milpa.registry.FirstAdministrators;
import coop.milpa.web.StarterRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** The first person of a cooperative or federation, for whoever adds one. */
@Service
class AppointedByRegistry implements FirstAdministrators {

    private final UserPolicy policy = new UserPolicy();
    private final Users users;
    private final Homes homes;

    AppointedByRegistry(Users users, Homes homes) {
        this.users = users;
        this.homes = homes;
    }

    @Override
    public Optional<Refusal> objection(String name) {
        String role = StarterRole.ADMINISTRATOR.code();
        return policy.forbids(command(Network.ID, name, role), Set.of(role)).map(Refusal.class::cast);
    }

    @Override
    public Outcome<Told> appoint(CooperativeId cooperative, String name) {
        StarterRole role = homes.level(cooperative) == Level.COOPERATIVE
                ? StarterRole.ADMINISTRATOR
                : StarterRole.FEDERATION_ADMINISTRATOR;
        return switch (users.create(command(cooperative, name, role.code()))) {
            case Outcome.Done<NewUser>(NewUser made) ->
                Outcome.done(new Told(made.signInName(), made.password().text()));
            case Outcome.Refused<NewUser>(Refusal why) -> Outcome.refused(why);
        };
    }

    private static CreateUser command(CooperativeId home, String name, String role) {
        SortedSet<String> roles = new TreeSet<>(List.of(role));
        return new CreateUser(home, name, name, Optional.empty(), roles);
    }
}
