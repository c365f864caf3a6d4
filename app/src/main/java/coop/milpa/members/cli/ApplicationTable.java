package coop.milpa.members.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Application;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How applications are listed. */
final class ApplicationTable {

    private static final List<String> COLUMNS =
            List.of("application", "party", "kind", "applied_on", "state", "member");

    private ApplicationTable() {}

    static void print(Output output, Members members, Cooperative cooperative, List<Application> applications) {
        List<MemberId> admitted = applications.stream()
                .flatMap(application -> admittedAs(application).stream())
                .toList();
        Map<MemberId, Member> known = members.named(cooperative.id(), admitted);
        output.table(
                COLUMNS,
                applications.stream()
                        .map(application -> row(application, known))
                        .toList());
    }

    private static Optional<MemberId> admittedAs(Application application) {
        return application.state() instanceof Application.State.Admitted admitted
                ? Optional.of(admitted.member())
                : Optional.empty();
    }

    private static List<String> row(Application application, Map<MemberId, Member> known) {
        return List.of(
                application.id().toString(),
                application.party().toString(),
                application.kind().code(),
                application.appliedOn().toString(),
                state(application.state()),
                admittedAs(application)
                        .flatMap(id -> Optional.ofNullable(known.get(id)))
                        .map(Member::number)
                        .orElse(""));
    }

    private static String state(Application.State state) {
        return switch (state) {
            case Application.State.Open open -> "open";
            case Application.State.Accepted accepted -> "accepted";
            case Application.State.Rejected rejected -> "rejected";
            case Application.State.Withdrawn withdrawn -> "withdrawn";
            case Application.State.Admitted admitted -> "admitted";
        };
    }
}
