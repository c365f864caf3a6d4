package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an organ decided about a batch of applications, as another system says it. */
record VerdictsBody(ResolutionBody resolution, List<Verdict> verdicts) {

    private static final int ID_MAX = 36;
    private static final int REASON_MAX = 200;

    /** How an organ decides. */
    enum Word {
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
        Word word = fields.word("verdict", Word.values());
        Optional<String> reason = fields.optionalText("reason", REASON_MAX);
        if (word == Word.REJECTED && reason.isEmpty()) {
            fields.text("reason", REASON_MAX);
        }
        if (word == Word.ACCEPTED && reason.isPresent()) {
            fields.wrong("reason", "unknown");
        }
        return application.flatMap(id -> switch (word) {
            case ACCEPTED -> Optional.of(new Verdict.Accepted(id));
            case REJECTED -> reason.map(why -> new Verdict.Rejected(id, why));
        });
    }

    private static Optional<ApplicationId> application(Fields fields, Set<ApplicationId> seen) {
        String text = fields.text("application", ID_MAX);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var id = ApplicationId.parse(text);
            if (!seen.add(id)) {
                fields.wrong("application", "twice");
            }
            return Optional.of(id);
        } catch (IllegalArgumentException e) {
            fields.wrong("application", "not-an-id");
            return Optional.empty();
        }
    }
}
