package coop.milpa.webhooks.internal;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryHead;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntryNews.Side;
import coop.milpa.ledger.EntryNews.Written;
import coop.milpa.webhooks.EventType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is told of an entry: ids, days and amounts. Its narrative is not, since people may be named there. */
@Component
class EntryTexts {

    private static final int LINES_MAX = 200;

    /** Which concepts of savings are told by themselves, too. */
    private static final Map<String, EventType> SAVINGS = Map.of(
            "savings.deposit", EventType.SAVINGS_DEPOSITED,
            "savings.withdrawal", EventType.SAVINGS_WITHDRAWN,
            "savings.transfer", EventType.SAVINGS_TRANSFERRED,
            "savings.reversal", EventType.SAVINGS_REVERSED);

    private final Answers answers;

    EntryTexts(Answers answers) {
        this.answers = answers;
    }

    /**
     * An entry as it is told.
     *
     * @param accounts  how many it touches
     * @param lines  positive is a debit; none of an entry that touches very many accounts
     */
    record Entry(
            String entry,
            String day,
            String valueDate,
            String concept,
            Optional<String> reverses,
            int accounts,
            List<Line> lines) {}

    /** A line of it. */
    record Line(String account, String code, Amount amount) {}

    /** What an entry did to accounts of savings: positive is more for the member. */
    record Moved(String entry, String day, String valueDate, Optional<String> reverses, List<Change> accounts) {}

    /** What it did to one. */
    record Change(String account, Amount amount) {}

    Stream<Happening> of(Written written) {
        EntryHead head = written.head();
        Happening posted = happening(EventType.ENTRY_POSTED, head, entry(written));
        EventType savings = SAVINGS.get(head.concept());
        return savings == null ? Stream.of(posted) : Stream.of(posted, happening(savings, head, moved(written)));
    }

    private Happening happening(EventType type, EntryHead head, Object data) {
        return new Happening(type, head.id().toString(), head.recordedAt(), answers.json(data));
    }

    private static Entry entry(Written written) {
        EntryHead head = written.head();
        List<Side> told = written.lines().size() > LINES_MAX ? List.of() : written.lines();
        return new Entry(
                head.id().toString(),
                head.businessDate().toString(),
                head.valueDate().toString(),
                head.concept(),
                head.reverses().map(EntryId::toString),
                written.accounts(),
                told.stream()
                        .map(side -> new Line(side.account(), side.code().value(), Amount.of(side.amount())))
                        .toList());
    }

    private static Moved moved(Written written) {
        EntryHead head = written.head();
        Map<String, Money> changes = new TreeMap<>();
        written.lines().stream()
                .filter(Side::owed)
                .forEach(side -> changes.merge(side.account(), side.amount().negated(), Money::plus));
        return new Moved(
                head.id().toString(),
                head.businessDate().toString(),
                head.valueDate().toString(),
                head.reverses().map(EntryId::toString),
                changes.entrySet().stream()
                        .map(one -> new Change(one.getKey(), Amount.of(one.getValue())))
                        .toList());
    }
}
