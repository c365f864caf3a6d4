package coop.milpa.envelopes.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.envelopes.CheckedList;
import coop.milpa.envelopes.CheckedRow;
import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.TakeEnvelope;
import coop.milpa.envelopes.TakenList;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.web.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the cash of a list into the branch's general cash, or only says what the list comes to. */
@Command(name = "take")
public final class TakeEnvelopeCommand extends CooperativeCommand {

    private static final int ROWS_SHOWN_MAX = 20;
    private static final int SOURCE_MAX = 200;

    @Option(names = "--file", paramLabel = "FILE", required = true)
    private Path file = Path.of("");

    @Option(names = "--about", paramLabel = "NAME", required = true)
    private String about = "";

    @Option(names = "--from", paramLabel = "NUMBER", required = true)
    private String from = "";

    @Option(names = "--source-of-funds", paramLabel = "TEXT")
    private String sourceOfFunds = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public String group() {
        return "envelopes";
    }

    @Override
    protected int call(Cooperative cooperative) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return misused("envelopes.cli.no-such-file", file.toString());
        }
        if (about.isBlank() || about.length() > TakeEnvelope.ABOUT_MAX || sourceOfFunds.length() > SOURCE_MAX) {
            return misused("envelopes.cli.bad-words", String.valueOf(TakeEnvelope.ABOUT_MAX));
        }
        Optional<Party> who = platform().port(PeopleByNumber.class).find(cooperative.id(), from);
        if (who.isEmpty()) {
            return misused("envelopes.cli.unknown-person", from);
        }
        byte[] content = Files.readAllBytes(file);
        Envelopes envelopes = platform().port(Envelopes.class);
        CheckedList list = envelopes.check(cooperative.id(), content, cooperative.currency());
        output().table(
                        List.of("rows", "wrong", "doubtful", "sum"),
                        List.of(List.of(
                                String.valueOf(list.rows().size()),
                                String.valueOf(list.wrongRows()),
                                String.valueOf(list.doubtfulRows()),
                                list.sum().toDecimal().toPlainString())));
        tellFlaws(list);
        if (dryRun) {
            return list.isRight() ? ExitStatus.DONE : ExitStatus.REFUSED;
        }
        PartyId by = who.get().id();
        var command = new TakeEnvelope(
                order(cooperative, by, list.hash()), about, list.sum(), new CashDeclaration(by, by, by, sourceOfFunds));
        return tell(envelopes.take(command, content));
    }

    private int tell(Outcome<TakenList> outcome) {
        return switch (outcome) {
            case Outcome.Refused<TakenList>(Refusal why) -> refused(why);
            case Outcome.Done<TakenList>(TakenList taken) -> {
                output().table(
                                List.of("entry", "list", "rows", "sum"),
                                List.of(List.of(
                                        taken.entry().toString(),
                                        taken.code(),
                                        String.valueOf(taken.rows()),
                                        taken.sum().toDecimal().toPlainString())));
                yield ExitStatus.DONE;
            }
        };
    }

    /** The same file is the same request. */
    private SavingsOrder order(Cooperative cooperative, PartyId by, String hash) {
        var place = new SavingsOrder.Place(
                platform().port(Cooperatives.class).mainBranch(cooperative.id()).id(), Set.of(by), Optional.empty());
        return new SavingsOrder(
                cooperative.id(),
                new RequestId(UUID.nameUUIDFromBytes(("milpa.envelope:" + hash).getBytes(StandardCharsets.UTF_8))),
                platform().port(CurrentActor.class).get().actor().id(),
                place);
    }

    private void tellFlaws(CheckedList list) {
        list.wrong().ifPresent(words -> output().error(said(words)));
        list.rows().stream()
                .filter(row -> !row.flaws().isEmpty())
                .limit(ROWS_SHOWN_MAX)
                .forEach(row -> row.flaws().forEach(flaw -> output().error(line(row, flaw))));
    }

    private String line(CheckedRow row, CheckedRow.Flaw flaw) {
        return text("envelopes.cli.row", String.valueOf(row.number()), said(flaw.words()));
    }

    private String said(Message words) {
        return text(words.key(), words.arguments().toArray());
    }
}
