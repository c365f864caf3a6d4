package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds payrolls that were brought in cash against their receipts, and against what the books say of their cash. */
@Component
@Order(7)
class PayrollVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;

    private final BroughtPayrollRegister register;
    private final Books books;
    private final TenantScope tenants;

    PayrollVerification(BroughtPayrollRegister register, Books books, TenantScope tenants) {
        this.register = register;
        this.books = books;
        this.tenants = tenants;
    }

    /** What an entry moved an account by. */
    private record Moved(EntryId entry, long minor) {}

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            List<BroughtPayroll> all = register.all(cooperative);
            List<EntryId> entries = all.stream().map(BroughtPayroll::cash).toList();
            Set<Moved> moved = new HashSet<>();
            books.changes(cooperative, entries, (entry, account, minor) -> moved.add(new Moved(entry, minor)));
            Map<EntryId, EntryId> undone = books.undoing(cooperative, entries);
            List<String> wrong = all.stream()
                    .filter(each ->
                            !moved.contains(new Moved(each.cash(), each.sum().minor()))
                                    || !each.undoing()
                                            .map(BroughtPayroll.Undoing::entry)
                                            .equals(Optional.ofNullable(undone.get(each.cash()))))
                    .map(each -> each.cash().toString())
                    .limit(OFFENDERS_MAX)
                    .toList();
            List<String> off = register.off(cooperative);
            String figure = all.size() + " payrolls";
            return List.of(
                    new Finding("receipts-payrolls-in-cash-equal-their-receipts", off.isEmpty(), figure, off),
                    new Finding("receipts-payrolls-in-cash-equal-the-books", wrong.isEmpty(), figure, wrong));
        });
    }
}
