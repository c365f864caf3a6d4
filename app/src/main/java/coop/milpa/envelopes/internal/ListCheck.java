package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.CheckedList;
import coop.milpa.envelopes.CheckedRow;
import coop.milpa.envelopes.CheckedRow.Flaw;
import coop.milpa.envelopes.CheckedRow.Said;
import coop.milpa.envelopes.CheckedRow.Target;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.receipts.FileHash;
import coop.milpa.receipts.ListedAmount;
import coop.milpa.savings.GatheredDeposits;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of each row of a list whose it is, and all that is wrong with it. Writes nothing. */
@Component
class ListCheck {

    private final ListReader reader;
    private final GatheredDeposits gathered;

    ListCheck(ListReader reader, GatheredDeposits gathered) {
        this.reader = reader;
        this.gathered = gathered;
    }

    CheckedList check(CooperativeId cooperative, byte[] content, Currency currency) {
        ListFile file = ListFile.read(content);
        Whose whose = reader.whose(cooperative, file, currency);
        List<CheckedRow> rows = read(file, whose, currency);
        Map<String, Money> amounts = new LinkedHashMap<>();
        rows.forEach(row -> row.target()
                .ifPresent(target -> row.amount().ifPresent(amount -> amounts.putIfAbsent(target.account(), amount))));
        Map<String, Refusal> forbidden = amounts.isEmpty() ? Map.of() : gathered.forbids(cooperative, amounts);
        List<CheckedRow> checked =
                rows.stream().map(row -> refused(row, forbidden)).toList();
        Money sum = checked.stream()
                .filter(CheckedRow::isRight)
                .flatMap(row -> row.amount().stream())
                .reduce(Money.zero(currency), Money::plus);
        return new CheckedList(FileHash.of(content), checked, sum, file.wrong());
    }

    private static List<CheckedRow> read(ListFile file, Whose whose, Currency currency) {
        Map<String, Long> seen = new HashMap<>();
        List<CheckedRow> rows = new ArrayList<>();
        for (ListFile.Row row : file.rows()) {
            Said said = row.said();
            List<Flaw> flaws = new ArrayList<>();
            Optional<Target> target = switch (whose.find(said)) {
                case Whose.Found.One(Target one) -> Optional.of(one);
                case Whose.Found.None(Message why) -> {
                    flaws.add(new Flaw(why, true));
                    yield Optional.empty();
                }
            };
            target.ifPresent(one -> {
                Long before = seen.putIfAbsent(one.account(), row.number());
                if (before != null) {
                    flaws.add(new Flaw(Message.of("envelopes.row.twice", one.account(), before.toString()), true));
                }
                flaws.addAll(name(said, one));
            });
            Optional<String> amountFlaw = ListedAmount.flaw(said.amount(), currency);
            amountFlaw.ifPresent(code ->
                    flaws.add(new Flaw(Message.of("envelopes.row." + code, Input.shown(said.amount())), true)));
            Optional<Money> amount =
                    amountFlaw.isPresent() ? Optional.empty() : Optional.of(Money.of(said.amount(), currency));
            rows.add(new CheckedRow(row.number(), said, target, amount, flaws));
        }
        return rows;
    }

    private static List<Flaw> name(Said said, Target target) {
        String written = Input.shown(said.name());
        return switch (NamePolicy.match(said.name(), target.name())) {
            case HERS -> List.of();
            case SPELT_OTHERWISE ->
                List.of(new Flaw(Message.of("envelopes.row.spelt-otherwise", written, target.name()), false));
            case SOMEBODY_ELSES ->
                List.of(new Flaw(
                        Message.of("envelopes.row.somebody-elses", target.account(), target.name(), written), true));
        };
    }

    private static CheckedRow refused(CheckedRow row, Map<String, Refusal> forbidden) {
        Optional<Refusal> why = row.target().map(target -> forbidden.get(target.account()));
        if (why.isEmpty()) {
            return row;
        }
        List<Flaw> flaws = new ArrayList<>(row.flaws());
        flaws.add(new Flaw(Message.of(why.get()), true));
        return new CheckedRow(row.number(), row.said(), row.target(), row.amount(), flaws);
    }
}
