package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeList;
import coop.milpa.exchange.ExchangePositions.Revaluation;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.CodeLines;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds purchases, sales and revaluations against the position and the counter-value in the books. */
@Component
@Order(6)
class ExchangeVerification implements Verification {

    private static final String OURS = "exchange.";
    private static final Books.Period ALWAYS = new Books.Period(LocalDate.of(1900, 1, 1), Validity.OPEN);

    private final ExchangeList operations;
    private final RevaluationRegister revaluations;
    private final CodeLines lines;
    private final Books books;
    private final Charts charts;
    private final TenantScope tenants;

    ExchangeVerification(
            ExchangeList operations,
            RevaluationRegister revaluations,
            CodeLines lines,
            Books books,
            Charts charts,
            TenantScope tenants) {
        this.operations = operations;
        this.revaluations = revaluations;
        this.lines = lines;
        this.books = books;
        this.charts = charts;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> List.of(operations(cooperative), revalued(cooperative)));
    }

    /** By account role and currency what registers say, less what lines of this module say. */
    private Finding operations(CooperativeId cooperative) {
        Map<String, Long> off = new TreeMap<>();
        for (ExchangeList.Sum sum : operations.sums(new ExchangeList.Which(cooperative, ALWAYS))) {
            String national = sum.national().getCurrencyCode();
            add(off, AccountRole.FX_POSITION, sum.foreign().getCurrencyCode(), sum.sold() - sum.bought());
            add(off, AccountRole.FX_COUNTERVALUE, national, sum.paid() - sum.taken() + sum.result());
            add(off, AccountRole.FX_TRADING_RESULT, national, -sum.result());
        }
        Map<String, Long> expected = Map.copyOf(off);
        less(cooperative, AccountRole.FX_POSITION, off);
        less(cooperative, AccountRole.FX_COUNTERVALUE, off);
        less(cooperative, AccountRole.FX_TRADING_RESULT, off);
        long differences = revaluations.differences(cooperative);
        List<String> offenders = off.entrySet().stream()
                .map(one -> Map.entry(
                        one.getKey(),
                        one.getKey().startsWith(AccountRole.FX_COUNTERVALUE.name())
                                ? one.getValue() + differences
                                : one.getValue()))
                .filter(one -> one.getValue() != 0)
                .map(one -> one.getKey() + " is off by " + one.getValue())
                .toList();
        return new Finding(
                "exchange-operations-equal-the-books",
                offenders.isEmpty(),
                new TreeMap<>(expected) + ", revalued " + differences,
                offenders);
    }

    private void less(CooperativeId cooperative, AccountRole role, Map<String, Long> off) {
        playing(cooperative, role)
                .ifPresent(code -> lines.each(
                        new CodeLines.Which(cooperative, code, ALWAYS),
                        new CodeLines.Sorting(CodeLines.By.DAY, /* descending= */ false),
                        line -> {
                            if (line.concept().startsWith(OURS)) {
                                Money amount = line.amount();
                                add(off, role, amount.currency().getCurrencyCode(), -amount.minor());
                            }
                        }));
    }

    private static void add(Map<String, Long> sums, AccountRole role, String currency, long minor) {
        sums.merge(role + " " + currency, minor, Math::addExact);
    }

    /** On the day of the last revaluation the counter-value was what the position was worth. */
    private Finding revalued(CooperativeId cooperative) {
        String name = "exchange-counter-value-equals-the-position";
        Optional<Revaluation> last = revaluations.last(cooperative, 1).stream().findFirst();
        if (last.isEmpty()) {
            return new Finding(name, true, "never revalued", List.of());
        }
        Revaluation revaluation = last.get();
        Optional<AccountCode> code = playing(cooperative, AccountRole.FX_COUNTERVALUE);
        long stood = books.trialBalance(cooperative, revaluation.on()).rows().stream()
                .filter(row -> code.filter(row.code()::equals).isPresent())
                .filter(row ->
                        row.balance().currency().equals(revaluation.value().currency()))
                .mapToLong(row -> row.balance().minor())
                .sum();
        boolean holds = stood == revaluation.value().minor();
        String figure = revaluation.on() + ": " + revaluation.value();
        return new Finding(name, holds, figure, holds ? List.of() : List.of("the books say " + stood));
    }

    private Optional<AccountCode> playing(CooperativeId cooperative, AccountRole role) {
        return charts.codes(cooperative).stream()
                .filter(code -> code.role().filter(role::equals).isPresent())
                .map(ChartCode::code)
                .findFirst();
    }
}
