package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.web.Input;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an organ decided about a batch of applications, as another system says it. */
record VerdictsBody(ResolutionBody resolution, List<Verdict> verdicts) {

    private static final int ID_MAX = 36;
    private static final int REASON_MAX = 200;

    /** How an organ decides. */
    enum Decision {
        ACCEPTED,
        REJECTED
    }

    static VerdictsBody read(Fields fields) {
        ResolutionBody resolution = ResolutionBody.read(fields);
        Set<ApplicationId> seen = new HashSet<>();
        List<Optional<Verdict>> read =
                fields.list("verdicts", ResolveApplications.VERDICTS_MAX, each -> verdict(each, seen));
        return new VerdictsBody(
                resolution, read.stream().flatMap(Optional::stream).toList());
    }

    /** Each application once; who is rejected is told why. */
    private static Optional<Verdict> verdict(Fields fields, Set<ApplicationId> seen) {
        Optional<ApplicationId> application = application(fields, seen);
        Decision decision = fields.word("verdict", Decision.values());
        Optional<String> reason = fields.optionalText("reason", REASON_MAX);
        if (decision == Decision.REJECTED && reason.isEmpty()) {
            fields.text("reason", REASON_MAX);
        }
        if (decision == Decision.ACCEPTED && reason.isPresent()) {
            fields.wrong("reason", "unknown");
        }
        return application.flatMap(id -> switch (decision) {
            case ACCEPTED -> Optional.of(new Verdict.Accepted(id));
            case REJECTED -> reason.map(why -> new Verdict.Rejected(id, why));
        });
    }

    private static Optional<ApplicationId> application(Fields fields, Set<ApplicationId> seen) {
        String text = fields.text("application", ID_MAX);
        Optional<ApplicationId> id = Input.parsed(text, ApplicationId::parse);
        if (id.isEmpty() && !text.isEmpty()) {
            fields.wrong("application", "not-an-id");
        }
        if (id.filter(one -> !seen.add(one)).isPresent()) {
            fields.wrong("application", "twice");
        }
        return id;
    }
}
