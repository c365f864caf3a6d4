package coop.milpa.credit.internal;

import coop.milpa.credit.internal.AccrualRegister.Earned;
import coop.milpa.credit.internal.CloseBooks.Group;
import coop.milpa.credit.internal.CloseBooks.Name;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts on interest of loans in the books, as receivable and as income, or takes it back. */
@Component
class InterestBooks {

    private final LoanAccounts own;
    private final CloseBooks books;

    InterestBooks(LoanAccounts own, CloseBooks books) {
        this.own = own;
        this.books = books;
    }

    /**
     * Writes one entry for each product and currency, lines for each branch.
     *
     * @param interest  below nothing where it is taken back
     * @return the entries there were
     */
    Map<Group, EntryId> count(CooperativeId cooperative, String concept, LocalDate day, Collection<Earned> interest) {
        Map<Group, EntryId> entries = new LinkedHashMap<>();
        interest.stream()
                .filter(one -> one.interest() != 0)
                .collect(Collectors.groupingBy(Earned::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, some) -> entries.put(group, post(cooperative, new Name(concept, group, day), some)));
        return entries;
    }

    private EntryId post(CooperativeId cooperative, Name name, List<Earned> interest) {
        Currency currency = name.group().currency();
        Map<AccountId, Long> changes = new HashMap<>();
        for (Earned one : interest) {
            BranchId branch = one.branch();
            AccountId receivable = own.own(cooperative, AccountRole.INTEREST_RECEIVABLE_LOANS, branch, currency);
            AccountId income = own.own(cooperative, AccountRole.INTEREST_INCOME_LOANS, branch, currency);
            changes.merge(receivable, one.interest(), Math::addExact);
            changes.merge(income, -one.interest(), Math::addExact);
        }
        return books.post(cooperative, name, changes);
    }
}
