package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.MandateBook;
import coop.milpa.members.MandateId;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends a mandate on the open day; from then on it allows nothing. */
@Command(name = "revoke-mandate")
public final class MemberRevokeMandateCommand extends MemberCommand {

    @Option(names = "--mandate", paramLabel = "ID", required = true)
    private UUID mandate = new UUID(0, 0);

    @Option(names = "--reason", paramLabel = "WORDS", required = true)
    private String reason = "";

    @Override
    protected int call(Cooperative cooperative) {
        if (!ShortTexts.isSaid(reason)) {
            return misused("members.say-reason", ShortTexts.LENGTH_MAX);
        }
        MandateBook book = platform().port(MandateBook.class);
        return switch (book.revoke(cooperative.id(), new MandateId(mandate), reason)) {
            case Outcome.Done<MandateId>(MandateId ended) -> {
                output().table(List.of("mandate", "reason"), List.of(List.of(ended.toString(), reason)));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<MandateId>(Refusal why) -> refused(why);
        };
    }
}
