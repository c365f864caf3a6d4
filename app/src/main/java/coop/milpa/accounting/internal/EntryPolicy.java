package coop.milpa.accounting.internal;

import coop.milpa.accounting.AccountingRefusal;
import coop.milpa.accounting.DraftLine;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.ChartCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a manual entry may touch: codes that keep one account a branch, and the cooperative's own cash. Pure: knows
 * only what it is given.
 */
final class EntryPolicy {

    private EntryPolicy() {}

    /** Says which rule, if any, forbids an entry. */
    static Optional<AccountingRefusal> forbids(List<Target> targets) {
        return notBalanced(targets)
                .or(() -> first(targets, Target::isCodeWithoutChart)
                        .map(target -> new AccountingRefusal.UnknownCode(codeOf(target))))
                .or(() -> first(targets, Target::isNumberWithoutAccount)
                        .map(target -> new AccountingRefusal.UnknownNumber(target.words())))
                .or(() -> first(targets, Target::isHeading)
                        .map(target -> new AccountingRefusal.HeadingCode(codeOf(target))))
                .or(() -> first(targets, target -> !target.inUse())
                        .map(target -> new AccountingRefusal.ClosedCode(codeOf(target))))
                .or(() -> first(targets, target -> !target.own())
                        .map(target -> new AccountingRefusal.SomeonesAccount(target.words())));
    }

    /** Says whether a value date lies beyond the open day. */
    static Optional<AccountingRefusal> forbids(Optional<LocalDate> valueDate, LocalDate open) {
        return valueDate
                .filter(date -> date.isAfter(open))
                .map(date -> new AccountingRefusal.ValueDateAhead(date, open));
    }

    private static Optional<AccountingRefusal> notBalanced(List<Target> targets) {
        Map<String, Long> sums = new TreeMap<>();
        for (Target target : targets) {
            var amount = target.line().amount();
            sums.merge(amount.currency().getCurrencyCode(), amount.minor(), Math::addExact);
        }
        sums.values().removeIf(sum -> sum == 0);
        return Optional.of(sums).filter(off -> !off.isEmpty()).map(EntryPolicy::difference);
    }

    private static AccountingRefusal difference(Map<String, Long> sums) {
        return new AccountingRefusal.NotBalanced(sums.entrySet().stream()
                .map(sum -> Amounts.words(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(", ")));
    }

    private static Optional<Target> first(List<Target> targets, Predicate<Target> rule) {
        return targets.stream().filter(rule).findFirst();
    }

    private static AccountCode codeOf(Target target) {
        return target.code().map(ChartCode::code).orElseGet(() -> switch (target.line()
                .target()) {
            case DraftLine.Target.OwnCode own -> own.code();
            case DraftLine.Target.Numbered numbered -> throw new IllegalStateException("No code: " + numbered);
        });
    }
}
