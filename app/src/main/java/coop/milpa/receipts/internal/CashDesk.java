package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOfMonth;
import coop.milpa.receipts.CashOperation;
import coop.milpa.receipts.CashOperations;
import coop.milpa.receipts.CashRegister;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks who stands behind cash, and keeps the answer. Where no threshold is known, the source is always asked. */
@Service
class CashDesk implements CashOperations, CashRegister {

    private final CashThresholds thresholds;
    private final CashOperationRegister register;
    private final CashSeries series;
    private final Days days;
    private final TenantScope tenants;

    CashDesk(
            CashThresholds thresholds,
            CashOperationRegister register,
            CashSeries series,
            Days days,
            TenantScope tenants) {
        this.thresholds = thresholds;
        this.register = register;
        this.series = series;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public Optional<Refusal> forbids(
            CooperativeId cooperative, Money cash, CashDeclaration declaration, LocalDate day) {
        return forbidsEach(cooperative, List.of(new Declared(cash, declaration)), day)
                .getFirst();
    }

    @Override
    public void record(CooperativeId cooperative, EntryId entry, Money cash, CashDeclaration declaration) {
        tenants.run(cooperative, () -> {
            var entered = new Entered(entry, new Declared(cash, declaration));
            series.record(cooperative, List.of(entered), days.open(cooperative).orElseThrow());
        });
    }

    @Override
    public List<Optional<Refusal>> forbidsEach(CooperativeId cooperative, List<Declared> all, LocalDate day) {
        return tenants.read(cooperative, () -> series.forbids(cooperative, all, day));
    }

    @Override
    public void recordEach(CooperativeId cooperative, List<Entered> all, LocalDate day) {
        tenants.run(cooperative, () -> series.record(cooperative, all, day));
    }

    @Override
    public void undo(CooperativeId cooperative, EntryId entry, EntryId undone, String reason) {
        find(cooperative, entry)
                .ifPresent(taken -> record(
                        cooperative,
                        undone,
                        taken.cash().negated(),
                        taken.declaration().saying(reason)));
    }

    @Override
    public List<CashOfMonth> months(CooperativeId cooperative, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return tenants.read(
                cooperative,
                () -> register.months(cooperative, month).stream()
                        .filter(one -> thresholds
                                .ofMonth(cooperative, one.cash().currency(), last)
                                .filter(threshold -> threshold.isReachedBy(one.cash()))
                                .isPresent())
                        .toList());
    }

    @Override
    public List<CashOperation> above(CooperativeId cooperative, Period period) {
        return tenants.read(cooperative, () -> register.above(cooperative, period));
    }

    @Override
    public Optional<CashOperation> find(CooperativeId cooperative, EntryId entry) {
        return tenants.read(cooperative, () -> register.find(cooperative, entry));
    }

    @Override
    public Money threshold(CooperativeId cooperative, Currency currency, LocalDate day) {
        return thresholds
                .ofOperation(cooperative, currency, day)
                .map(CashThreshold::amount)
                .orElse(Money.zero(currency));
    }
}
