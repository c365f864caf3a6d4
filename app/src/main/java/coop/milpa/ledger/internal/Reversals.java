package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.ledger.internal.MirrorRegister.Side;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Undoes entries by their mirror images, all of some in a few statements. In the caller's transaction. */
@Component
class Reversals {

    private static final int AT_ONCE = 10_000;

    private final MirrorRegister register;
    private final PostingStatement statement;
    private final BalanceLocks locks;

    Reversals(MirrorRegister register, PostingStatement statement, BalanceLocks locks) {
        this.register = register;
        this.statement = statement;
        this.locks = locks;
    }

    /** An outcome for each, in order. */
    List<Outcome<Posted>> write(CooperativeId cooperative, List<ReverseEntry> commands) {
        Map<EntryId, List<Side>> sides = register.sides(
                cooperative, commands.stream().map(ReverseEntry::original).toList());
        List<Batch.Draft> drafts = commands.stream()
                .filter(command -> sides.containsKey(command.original()))
                .map(command -> mirror(command, Objects.requireNonNull(sides.get(command.original()))))
                .toList();
        if (drafts.size() > AT_ONCE) {
            locks.take(
                    cooperative,
                    drafts.stream()
                            .flatMap(draft -> draft.entry().lines().stream().map(Line::account))
                            .toList());
        }
        Iterator<Outcome<Posted>> answers = posted(cooperative, drafts).iterator();
        return commands.stream()
                .map(command -> sides.containsKey(command.original())
                        ? answers.next()
                        : Outcome.<Posted>refused(new LedgerRefusal.UnknownEntry(command.original())))
                .toList();
    }

    private List<Outcome<Posted>> posted(CooperativeId cooperative, List<Batch.Draft> drafts) {
        List<Outcome<Posted>> answers = new ArrayList<>(drafts.size());
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            answers.addAll(statement.callOncePerRequest(
                    cooperative, drafts.subList(from, Math.min(from + AT_ONCE, drafts.size()))));
        }
        return answers;
    }

    private static Batch.Draft mirror(ReverseEntry command, List<Side> sides) {
        Heading heading = command.heading().valued(sides.getFirst().valueDate());
        List<Line> lines = sides.stream().map(Side::mirrored).toList();
        return Batch.Draft.of(new Entry(heading, lines), Optional.of(command.original()));
    }
}
