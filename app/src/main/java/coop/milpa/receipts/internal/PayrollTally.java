package coop.milpa.receipts.internal;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Posted;
import coop.milpa.receipts.PayrollError;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.internal.PayrollBooks.Written;
import coop.milpa.receipts.internal.PayrollSplits.Divided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts what is found and done while a file is checked and posted. */
final class PayrollTally {

    private final PayrollFile file;
    private final List<PayrollError> errors;
    private final Map<String, Money> byDestination = new TreeMap<>();
    private final Map<String, Money> charges = new TreeMap<>();
    private List<PayrollLine> lines = List.of();
    private List<PayrollLine> open = List.of();
    private final Map<PayrollLine, Split> splits = new HashMap<>();
    private Money sum;
    private int posted;
    private Optional<Posted> cash = Optional.empty();

    PayrollTally(PayrollFile file, Money nothing) {
        this.file = file;
        this.errors = new ArrayList<>(file.errors());
        this.sum = nothing;
    }

    List<PayrollError> errors() {
        return errors;
    }

    /** Rows that are right. */
    List<PayrollLine> lines() {
        return lines;
    }

    /** Those that are not posted yet. */
    List<PayrollLine> open() {
        return open;
    }

    /** How these are divided, in their order. */
    Map<PayrollLine, Split> splits(List<PayrollLine> lines) {
        Map<PayrollLine, Split> some = new LinkedHashMap<>();
        lines.forEach(line -> some.put(line, Objects.requireNonNull(splits.get(line))));
        return some;
    }

    int repeated() {
        return lines.size() - open.size();
    }

    boolean isClean() {
        return errors.isEmpty();
    }

    void read(List<PayrollLine> right) {
        lines = right;
        for (PayrollLine line : right) {
            sum = sum.plus(line.amount());
        }
    }

    void repeated(Set<Integer> rows) {
        open = lines.stream().filter(line -> !rows.contains(line.row())).toList();
    }

    void divided(Divided divided) {
        refused(divided.refused());
        splits.putAll(divided.splits());
        divided.splits().values().stream()
                .flatMap(split -> split.shares().stream())
                .forEach(share -> byDestination.merge(share.due().destination(), share.amount(), Money::plus));
        divided.splits().values().stream()
                .flatMap(split -> split.charges().stream())
                .forEach(charge -> charges.merge(charge.reason(), charge.amount(), Money::plus));
    }

    void refused(Map<PayrollLine, String> refused) {
        refused.forEach((line, code) -> errors.add(new PayrollError(
                file.name(), line.row(), PayrollFile.AMOUNT, code, line.amount().toString())));
    }

    void written(Written written) {
        posted += written.posted();
        refused(written.refused());
    }

    /** Of the rows that are right. */
    Money sum() {
        return sum;
    }

    /** Its cash is in the books. */
    void paid(Posted entry) {
        cash = Optional.of(entry);
    }

    PayrollReport report() {
        errors.sort(Comparator.comparingLong(PayrollError::row));
        return new PayrollReport(file.rows().size(), sum, byDestination, charges, errors, posted, repeated(), cash);
    }
}
