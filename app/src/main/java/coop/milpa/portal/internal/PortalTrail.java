package coop.milpa.portal.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.portal.MemberInside;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Writes into the audit trail what was done to a member's access and what she did by it; no secret stands there. */
@Component
class PortalTrail {

    private static final Actor SOMEBODY = Actor.named(Actor.Kind.PERSON, "not signed in");
    private static final int NAME_MAX = 100;

    private final AuditTrail audit;
    private final CurrentActor current;

    PortalTrail(AuditTrail audit, CurrentActor current) {
        this.audit = audit;
        this.current = current;
    }

    /** A member as whoever acts; her id is the same as in the register. */
    static Actor actor(Member member) {
        String name = member.name();
        int end = Math.min(name.length(), NAME_MAX);
        return new Actor(new ActorId(member.id().value()), Actor.Kind.MEMBER, name.substring(0, end));
    }

    /** Something that whoever acts did to her. */
    void record(CooperativeId cooperative, Member member, String action, Map<String, String> facts) {
        Map<String, String> after = new TreeMap<>(facts);
        after.put("member", member.number());
        var subject = new Subject("member", member.number());
        audit.record(cooperative, new Change(subject, action, Json.NOTHING, Json.of(after)));
    }

    /** Something that she did herself, signed in or about to be. */
    void own(MemberInside who, String action, String address, Map<String, String> facts) {
        as(actor(who.member()), address, () -> {
            record(who.cooperative(), who.member(), action, facts);
            return true;
        });
    }

    /** The same, from wherever the current work comes. */
    void own(MemberInside who, String action, Map<String, String> facts) {
        current.as(new Acting(actor(who.member()), current.get().from()), () -> {
            record(who.cooperative(), who.member(), action, facts);
            return true;
        });
    }

    /** Works on her behalf. */
    <T> T acting(MemberInside who, String address, Supplier<T> work) {
        return as(actor(who.member()), address, work);
    }

    /** Something that somebody tried with her name. */
    void tried(MemberInside who, String action, String address) {
        as(SOMEBODY, address, () -> {
            record(who.cooperative(), who.member(), action, Map.of());
            return true;
        });
    }

    private <T> T as(Actor actor, String address, Supplier<T> work) {
        return current.as(new Acting(actor, "portal:" + address), work);
    }
}
