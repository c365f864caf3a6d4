package coop.milpa.access.web;

import coop.milpa.access.Level;
import coop.milpa.access.SignedIn;
import coop.milpa.access.SignedIn.Due;
import coop.milpa.access.web.Route.About;
import coop.milpa.access.web.Route.Standing;
import coop.milpa.web.Needs;
import coop.milpa.web.Permission;
import coop.milpa.web.Permission.Shows;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may come in where. Pure; what it does not know is closed. */
final class DoorPolicy {

    private final Map<String, Shows> permissions;

    DoorPolicy(Collection<Permission> declared) {
        this.permissions = declared.stream().collect(Collectors.toMap(Permission::name, Permission::shows));
    }

    /** What somebody is told who stands at the door. */
    enum Answer {
        COME_IN,
        SIGN_IN,
        /** People who work here are nobody there: members come in by a door of their own. */
        ANOTHER_DOOR,
        /** Her password was right; a code is due. */
        SHOW_CODE,
        CHANGE_PASSWORD,
        /** A role of hers asks for a second factor, and she has none. */
        SET_UP_FACTOR,
        /** It is not hers, but she has one like it: a cooperative's people have no network to look at. */
        GO_HOME,
        /** As if there were no such page: what others have is nobody's business. */
        NOT_THERE,
        /** It is there, and not for her. */
        NOT_ALLOWED
    }

    Answer decide(Optional<SignedIn> visitor, Route route) {
        if (route.needs().isEmpty()) {
            return Answer.NOT_THERE;
        }
        String needed = route.needs().get();
        if (needed.equals(Needs.NOTHING)) {
            return Answer.COME_IN;
        }
        if (needed.equals(Needs.MEMBER)) {
            return Answer.ANOTHER_DOOR;
        }
        return visitor.map(who -> decide(who, needed, route.about())).orElse(Answer.SIGN_IN);
    }

    private Answer decide(SignedIn who, String needed, About about) {
        if (needed.equals(Needs.FIRST_STEP)) {
            return Answer.COME_IN;
        }
        if (who.due() == Due.CODE) {
            return Answer.SHOW_CODE;
        }
        if (needed.equals(Needs.SIGN_IN)) {
            return Answer.COME_IN;
        }
        return switch (who.due()) {
            case CODE -> Answer.SHOW_CODE;
            case PASSWORD -> Answer.CHANGE_PASSWORD;
            case ENROLMENT -> Answer.SET_UP_FACTOR;
            case NOTHING -> decideOnPermission(who, needed, about);
        };
    }

    private Answer decideOnPermission(SignedIn who, String needed, About about) {
        return switch (about) {
            case About.TheNetwork network when who.level() != Level.NETWORK -> Answer.GO_HOME;
            case About.TheNetwork network -> allowed(who, needed, Standing.OWN);
            case About.Body body when body.standing() == Standing.STRANGER -> Answer.NOT_THERE;
            case About.Body body -> allowed(who, needed, body.standing());
        };
    }

    private Answer allowed(SignedIn who, String needed, Standing standing) {
        Shows shows = permissions.get(needed);
        if (shows == null) {
            return Answer.NOT_THERE;
        }
        boolean seesIt = shows == Shows.FIGURES || standing == Standing.OWN;
        return seesIt && who.permissions().contains(needed) ? Answer.COME_IN : Answer.NOT_ALLOWED;
    }
}
