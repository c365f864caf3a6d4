package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberAdmitted;
import coop.milpa.members.ResolveApplications;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes into the audit trail what people decide about members, and tells other modules whom they admitted. */
@Component
class MembersTrail {

    private static final String APPLICATION = "application";
    private static final String MEMBER = "member";

    private final AuditTrail trail;
    private final ApplicationEventPublisher publisher;

    MembersTrail(AuditTrail trail, ApplicationEventPublisher publisher) {
        this.trail = trail;
        this.publisher = publisher;
    }

    void applied(CooperativeId cooperative, Application application) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "party", application.party().toString(),
                "kind", application.kind().code(),
                "on", application.appliedOn().toString()));
        application
                .beneficiaries()
                .forEach(each ->
                        facts.put("beneficiary " + each.party(), each.percent().toPlainString()));
        about(cooperative, application.id(), "members.applied", facts);
    }

    void withdrawn(CooperativeId cooperative, ApplicationId application, String reason) {
        about(cooperative, application, "members.application-withdrawn", Map.of("reason", reason));
    }

    void admitted(CooperativeId cooperative, Application application, Member member, LocalDate day) {
        about(cooperative, application.id(), "members.admitted", Map.of("number", member.number()));
        publisher.publishEvent(new MemberAdmitted(cooperative, member.id(), member.number(), day));
    }

    /** One record a verdict, in one statement. */
    void resolved(ResolveApplications command) {
        var resolution = command.resolution();
        String point = resolution.organ() + " " + resolution.minute() + " " + resolution.point();
        List<Change> changes = command.verdicts().stream()
                .map(verdict -> new Change(
                        new Subject(APPLICATION, verdict.application().toString()),
                        "members.application-resolved",
                        Json.NOTHING,
                        Json.of(Map.of("resolution", point, "verdict", words(verdict)))))
                .toList();
        trail.record(command.cooperative(), changes);
    }

    /** Something was decided about a member. */
    void decided(CooperativeId cooperative, MemberId member, String action, Map<String, String> facts) {
        trail.record(
                cooperative, new Change(new Subject(MEMBER, member.toString()), action, Json.NOTHING, Json.of(facts)));
    }

    private void about(CooperativeId cooperative, ApplicationId application, String action, Map<String, String> facts) {
        var subject = new Subject(APPLICATION, application.toString());
        trail.record(cooperative, new Change(subject, action, Json.NOTHING, Json.of(facts)));
    }

    private static String words(ResolveApplications.Verdict verdict) {
        return switch (verdict) {
            case ResolveApplications.Verdict.Accepted accepted -> "accepted";
            case ResolveApplications.Verdict.Rejected rejected -> "rejected: " + rejected.reason();
        };
    }
}
