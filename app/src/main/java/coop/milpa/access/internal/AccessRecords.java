package coop.milpa.access.internal;

import coop.milpa.access.Role;
import coop.milpa.access.User;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes what happened to a user into the audit trail of her home; passwords are in no record, not even as hashes. */
@Component
class AccessRecords {

    private static final Actor SOMEBODY = Actor.named(Actor.Kind.PERSON, "not signed in");

    private final AuditTrail audit;
    private final CurrentActor current;

    AccessRecords(AuditTrail audit, CurrentActor current) {
        this.audit = audit;
        this.current = current;
    }

    /** Something that whoever acts did to a user. */
    void record(User user, String action) {
        audit.record(user.home(), change(user, action, Optional.empty()));
    }

    /** The same, by means of a provider or about it. */
    void record(User user, String action, String provider) {
        audit.record(user.home(), change(user, action, Optional.of(provider)));
    }

    /** Something that whoever acts did to a role of a home. */
    void record(CooperativeId home, Role role, String action) {
        var after = Json.of(Map.of(
                "name",
                role.spanish(),
                "permissions",
                role.permissions(),
                "limits",
                role.limits().toString()));
        audit.record(home, new Change(new Subject("role", role.code()), action, Json.NOTHING, after));
    }

    /** Something that a user did herself, before or after she was signed in. */
    void recordOwn(User user, String action, String address) {
        recordAs(own(user, address), () -> record(user, action));
    }

    /** The same, by means of a provider or about it. */
    void recordOwn(User user, String action, String address, String provider) {
        recordAs(own(user, address), () -> record(user, action, provider));
    }

    private static Acting own(User user, String address) {
        return new Acting(new Actor(user.id(), Actor.Kind.PERSON, user.fullName()), "page:" + address);
    }

    /** Something that somebody tried with a user's name. */
    void recordOfSomebody(User user, String action, String address) {
        recordAs(new Acting(SOMEBODY, "page:" + address), () -> record(user, action));
    }

    private void recordAs(Acting who, Runnable recording) {
        current.as(who, () -> {
            recording.run();
            return true;
        });
    }

    private static Change change(User user, String action, Optional<String> provider) {
        Map<String, Object> after = new TreeMap<>(Map.of("name", user.name(), "roles", user.roles()));
        provider.ifPresent(named -> after.put("provider", named));
        return new Change(new Subject("user", user.id().toString()), action, Json.NOTHING, Json.of(after));
    }
}
