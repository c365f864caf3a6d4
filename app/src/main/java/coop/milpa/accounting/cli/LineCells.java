package coop.milpa.accounting.cli;

import coop.milpa.accounting.DraftLine;
import java.util.ArrayList;
import java.util.List;

/** What a row of a table says of one line, behind what it says of the line's entry; why it was refused comes last. */
final class LineCells {

    private static final List<String> COLUMNS = List.of("account", "currency", "debit", "credit", "reason");

    private LineCells() {}

    static List<String> after(List<String> columns) {
        return joined(columns, COLUMNS);
    }

    static List<String> after(List<String> facts, DraftLine line, String reason) {
        return joined(
                facts,
                List.of(
                        words(line.target()),
                        line.amount().currency().getCurrencyCode(),
                        Decimals.text(Decimals.debit(line.amount())),
                        Decimals.text(Decimals.debit(line.amount().negated())),
                        reason));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static String words(DraftLine.Target target) {
        return switch (target) {
            case DraftLine.Target.OwnCode own -> own.code().value();
            case DraftLine.Target.Numbered numbered -> "#" + numbered.number();
        };
    }
}
