package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.TakenList;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds lists against their rows, and against the cash of their entries. */
@Component
@Order(8)
class EnvelopeVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;

    private final ListRegister register;
    private final Books books;
    private final TenantScope tenants;

    EnvelopeVerification(ListRegister register, Books books, TenantScope tenants) {
        this.register = register;
        this.books = books;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            List<String> off = register.off(cooperative);
            List<TakenList> all = register.all(cooperative);
            List<EntryId> entries = all.stream().map(TakenList::entry).toList();
            Map<EntryId, List<Long>> changes = new HashMap<>();
            books.changes(
                    cooperative,
                    entries,
                    (entry, account, minor) -> changes.computeIfAbsent(entry, first -> new ArrayList<>())
                            .add(minor));
            Set<EntryId> undone = books.undoing(cooperative, entries).keySet();
            List<String> wrong = all.stream()
                    .filter(list -> !isSaid(list, changes.getOrDefault(list.entry(), List.of()))
                            || undone.contains(list.entry()) != list.undone())
                    .map(list -> list.entry().toString())
                    .limit(OFFENDERS_MAX)
                    .toList();
            String figure = all.size() + " lists";
            return List.of(
                    new Finding("envelopes-lists-equal-their-rows", off.isEmpty(), figure, off),
                    new Finding("envelopes-lists-equal-the-books", wrong.isEmpty(), figure, wrong));
        });
    }

    /** Its cash is one of the changes of its entry, each row another. */
    private static boolean isSaid(TakenList list, List<Long> changes) {
        return changes.contains(list.sum().minor()) && changes.size() > list.rows();
    }
}
