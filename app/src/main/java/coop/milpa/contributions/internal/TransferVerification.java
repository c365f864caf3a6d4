package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers.By;
import coop.milpa.contributions.ContributionTransfers.Sorting;
import coop.milpa.contributions.ContributionTransfers.Which;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds what went from one member to another against what both registers and the books say of it. */
@Component
@Order(4)
class TransferVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;
    private static final Books.Period ALWAYS = new Books.Period(LocalDate.of(1900, 1, 1), Validity.OPEN);

    private final ContributionTransferList list;
    private final TransferSums sums;
    private final AccountRegister accounts;
    private final Books books;
    private final TenantScope tenants;

    TransferVerification(
            ContributionTransferList list,
            TransferSums sums,
            AccountRegister accounts,
            Books books,
            TenantScope tenants) {
        this.list = list;
        this.sums = sums;
        this.accounts = accounts;
        this.books = books;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> List.of(movements(cooperative), entries(cooperative)));
    }

    private Finding movements(CooperativeId cooperative) {
        return finding(
                "contributions-handed-over-equal-received",
                sums.transfers(cooperative) + " transfers",
                sums.offenders(cooperative));
    }

    /** Each entry debits whoever gave and credits whoever received, by the amount. */
    private Finding entries(CooperativeId cooperative) {
        List<ContributionTransfer> all = list.page(
                new Which(cooperative, ALWAYS, Optional.empty()),
                new Sorting(By.NUMBER, /* descending= */ false),
                0,
                Integer.MAX_VALUE);
        Map<MemberId, ContributionAccount> owned = accounts.of(
                cooperative,
                all.stream()
                        .flatMap(each -> Stream.of(each.from(), each.to()))
                        .distinct()
                        .toList());
        Map<EntryId, Map<AccountId, Long>> moved = new HashMap<>();
        books.changes(
                cooperative,
                all.stream().map(each -> each.made().entry()).toList(),
                (entry, account, minor) ->
                        moved.computeIfAbsent(entry, first -> new HashMap<>()).put(account, minor));
        List<String> offenders = all.stream()
                .filter(each -> !says(moved.getOrDefault(each.made().entry(), Map.of()), each, owned))
                .map(each -> "transfer " + each.number() + ": books say otherwise")
                .toList();
        return finding("contribution-transfers-equal-the-books", "", offenders);
    }

    private static boolean says(
            Map<AccountId, Long> moved, ContributionTransfer transfer, Map<MemberId, ContributionAccount> owned) {
        ContributionAccount from = owned.get(transfer.from());
        ContributionAccount to = owned.get(transfer.to());
        long amount = transfer.amount().minor();
        return from != null && to != null && moved.equals(Map.of(from.id(), amount, to.id(), -amount));
    }

    private static Finding finding(String name, String figure, List<String> offenders) {
        List<String> first = offenders.stream().limit(OFFENDERS_MAX).toList();
        return new Finding(name, offenders.isEmpty(), figure, first);
    }
}
