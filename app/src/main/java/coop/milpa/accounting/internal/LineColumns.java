package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftLine;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lines by hand, column by column, so that they can be written by one statement. Empty text for what is not there. */
record LineColumns(List<DraftLine> lines) {

    /** Statement parameter to its array. */
    Map<String, Object> byName() {
        return Map.of(
                "code", column(line -> own(line, target -> target.code().value())),
                "branch", column(line -> own(line, target -> target.branch().toString())),
                "account", column(LineColumns::number),
                "amount", lines.stream().map(line -> line.amount().minor()).toArray(Long[]::new),
                "currency", column(line -> line.amount().currency().getCurrencyCode()),
                "standing", column(line -> String.valueOf(line.standing().letter())));
    }

    private String[] column(Function<DraftLine, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    private static String own(DraftLine line, Function<DraftLine.Target.OwnCode, String> value) {
        return switch (line.target()) {
            case DraftLine.Target.OwnCode own -> value.apply(own);
            case DraftLine.Target.Numbered numbered -> "";
        };
    }

    private static String number(DraftLine line) {
        return switch (line.target()) {
            case DraftLine.Target.OwnCode own -> "";
            case DraftLine.Target.Numbered numbered -> numbered.number();
        };
    }
}
