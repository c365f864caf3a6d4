package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOperation;
import coop.milpa.receipts.CashOperations.Declared;
import coop.milpa.receipts.CashOperations.Entered;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.internal.CashOperationRegister.Marked;
import coop.milpa.receipts.internal.CashOperationRegister.Purse;
import coop.milpa.receipts.internal.CashThreshold.Kind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Judges and keeps operations that come one after another, or one alone: what came before is read once and added up
 * from then on. In the caller's transaction.
 */
@Component
class CashSeries {

    private final CashThresholds thresholds;
    private final CashOperationRegister register;

    CashSeries(CashThresholds thresholds, CashOperationRegister register) {
        this.thresholds = thresholds;
        this.register = register;
    }

    List<Optional<Refusal>> forbids(CooperativeId cooperative, List<Declared> all, LocalDate day) {
        if (all.stream().noneMatch(CashSeries::isUnexplained)) {
            return Collections.nCopies(all.size(), Optional.empty());
        }
        var tally = new Tally(cooperative, all, day);
        return all.stream().map(tally::forbids).toList();
    }

    void record(CooperativeId cooperative, List<Entered> all, LocalDate day) {
        if (all.isEmpty()) {
            return;
        }
        var tally = new Tally(cooperative, all.stream().map(Entered::declared).toList(), day);
        register.addEach(
                cooperative, all.stream().map(one -> marked(tally, one, day)).toList());
    }

    private static boolean isUnexplained(Declared cash) {
        return cash.declaration().sourceOfFunds().isBlank();
    }

    private static Marked marked(Tally tally, Entered entered, LocalDate day) {
        Declared cash = entered.declared();
        var operation = new CashOperation(entered.entry(), day, cash.cash(), cash.declaration());
        boolean inMonth = tally.reached(cash).isPresent();
        tally.add(cash);
        return new Marked(operation, tally.isAbove(cash.cash()), inMonth);
    }

    /** What each person's month comes to, and from how much on more is asked. */
    private final class Tally {

        private final Map<Currency, Optional<CashThreshold>> ofOperation;
        private final Map<Currency, Optional<CashThreshold>> ofMonth;
        private final Map<Purse, Long> totals;

        Tally(CooperativeId cooperative, List<Declared> all, LocalDate day) {
            Set<Currency> currencies =
                    all.stream().map(one -> one.cash().currency()).collect(Collectors.toSet());
            String country = thresholds.country(cooperative, day);
            ofOperation = each(currencies, currency -> thresholds.of(Kind.OPERATION, country, currency, day));
            ofMonth = each(currencies, currency -> thresholds.of(Kind.MONTH, country, currency, day));
            Set<Purse> asked = all.stream()
                    .filter(one -> month(one.cash()).isPresent())
                    .flatMap(CashSeries::purses)
                    .collect(Collectors.toSet());
            totals = asked.isEmpty() ? new HashMap<>() : register.totals(cooperative, asked, day);
        }

        Optional<Refusal> forbids(Declared one) {
            Optional<Refusal> refusal =
                    isUnexplained(one) ? tooMuchAtOnce(one).or(() -> tooMuchInMonth(one)) : Optional.empty();
            if (refusal.isEmpty()) {
                add(one);
            }
            return refusal;
        }

        private Optional<Refusal> tooMuchAtOnce(Declared one) {
            Currency currency = one.cash().currency();
            return isAbove(one.cash())
                    ? Optional.of(new ReceiptRefusal.SourceOfFundsNeeded(
                            operation(one.cash()).map(CashThreshold::amount).orElse(Money.zero(currency))))
                    : Optional.empty();
        }

        private Optional<Refusal> tooMuchInMonth(Declared one) {
            return reached(one)
                    .map(total -> new ReceiptRefusal.SourceOfFundsNeededInMonth(
                            month(one.cash()).orElseThrow().amount(), total));
        }

        /** Where no threshold is known, it is always reached. */
        boolean isAbove(Money cash) {
            return operation(cash).map(threshold -> threshold.isReachedBy(cash)).orElse(true);
        }

        /** The month of whoever has most of those behind it, if with this it comes to so much that more is asked. */
        Optional<Money> reached(Declared one) {
            long most = purses(one)
                    .mapToLong(purse -> totals.getOrDefault(purse, 0L))
                    .max()
                    .orElse(0);
            var total = new Money(
                    Math.addExact(most, Math.abs(one.cash().minor())),
                    one.cash().currency());
            return month(one.cash())
                    .filter(threshold -> threshold.isReachedBy(total))
                    .map(threshold -> total);
        }

        void add(Declared one) {
            long minor = Math.abs(one.cash().minor());
            purses(one).forEach(purse -> totals.merge(purse, minor, Math::addExact));
        }

        private Optional<CashThreshold> operation(Money cash) {
            return ofOperation.getOrDefault(cash.currency(), Optional.empty());
        }

        private Optional<CashThreshold> month(Money cash) {
            return ofMonth.getOrDefault(cash.currency(), Optional.empty());
        }
    }

    private static <T> Map<Currency, T> each(Set<Currency> currencies, Function<Currency, T> of) {
        return currencies.stream().collect(Collectors.toMap(currency -> currency, of));
    }

    private static Stream<Purse> purses(Declared one) {
        CashDeclaration said = one.declaration();
        return Stream.<PartyId>of(said.executor(), said.orderingParty(), said.beneficiary())
                .distinct()
                .map(person -> new Purse(person, one.cash().currency()));
    }
}
