package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.members.AdmissionRefusal;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries out resolutions on applications: a statement a table, whatever their number. In the caller's transaction. */
@Component
class Resolving {

    private final ApplicationRegister applications;
    private final ResolutionRegister resolutions;
    private final ApplicantMoney money;
    private final Admitting admitting;
    private final MembersTrail trail;

    Resolving(
            ApplicationRegister applications,
            ResolutionRegister resolutions,
            ApplicantMoney money,
            Admitting admitting,
            MembersTrail trail) {
        this.applications = applications;
        this.resolutions = resolutions;
        this.money = money;
        this.admitting = admitting;
        this.trail = trail;
    }

    Outcome<List<Application>> resolve(ResolveApplications command, LocalDate day) {
        List<ApplicationId> ids =
                command.verdicts().stream().map(Verdict::application).toList();
        Map<ApplicationId, Application> found = byId(applications.lock(command.cooperative(), ids));
        Optional<ResolveApplications> before = resolutions.find(command.cooperative(), command.request());
        if (before.isPresent()) {
            return ResolutionRegister.same(before.get(), command)
                    ? Outcome.done(inOrder(ids, found))
                    : Outcome.refused(new AdmissionRefusal.RequestReused(command.request()));
        }
        Optional<? extends Refusal> refusal =
                unknown(ids, found).or(() -> AdmissionPolicy.forbids(command.resolution(), found.values(), day));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        UUID resolution = TimeOrderedUuid.next();
        if (!resolutions.add(resolution, command)) {
            return Outcome.refused(new AdmissionRefusal.PointTaken(command.resolution()));
        }
        applications.decided(command.cooperative(), resolution, day);
        trail.resolved(command);
        return Outcome.done(inOrder(ids, carriedOut(command.cooperative(), ids, day)));
    }

    /** Money goes back to the rejected, those who have paid become members. */
    private Map<ApplicationId, Application> carriedOut(
            CooperativeId cooperative, List<ApplicationId> ids, LocalDate day) {
        Collection<Application> decided = applications.lock(cooperative, ids);
        Map<Boolean, List<Application>> byVerdict =
                decided.stream().collect(Collectors.partitioningBy(Application::isAccepted));
        money.refund(cooperative, byVerdict.getOrDefault(false, List.of()), day);
        admitting.admitWhoMay(cooperative, byVerdict.getOrDefault(true, List.of()), day);
        return byId(applications.lock(cooperative, ids));
    }

    private static Optional<AdmissionRefusal> unknown(List<ApplicationId> ids, Map<ApplicationId, Application> found) {
        return ids.stream()
                .filter(id -> !found.containsKey(id))
                .findFirst()
                .map(AdmissionRefusal.UnknownApplication::new);
    }

    private static Map<ApplicationId, Application> byId(Collection<Application> applications) {
        return applications.stream().collect(Collectors.toMap(Application::id, Function.identity()));
    }

    private static List<Application> inOrder(List<ApplicationId> ids, Map<ApplicationId, Application> found) {
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }
}
