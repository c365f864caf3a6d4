package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers.By;
import coop.milpa.contributions.ContributionTransfers.Sorting;
import coop.milpa.contributions.ContributionTransfers.Which;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryView;
import coop.milpa.ledger.EntryView.Side;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds what went from one member to another against what both registers and the books say of it. */
@Component
@Order(4)
class TransferVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;
    private static final int AT_ONCE = 1_000;
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
        var all = new Which(cooperative, ALWAYS, Optional.empty());
        List<String> offenders = new ArrayList<>();
        long offset = 0;
        List<ContributionTransfer> piece = piece(all, offset);
        while (!piece.isEmpty() && offenders.size() < OFFENDERS_MAX) {
            piece.stream()
                    .filter(transfer -> !isInTheBooks(cooperative, transfer))
                    .forEach(transfer -> offenders.add("transfer " + transfer.number() + ": books say otherwise"));
            offset += piece.size();
            piece = piece(all, offset);
        }
        return finding("contribution-transfers-equal-the-books", "", offenders);
    }

    private List<ContributionTransfer> piece(Which all, long offset) {
        return list.page(all, new Sorting(By.NUMBER, /* descending= */ false), offset, AT_ONCE);
    }

    private boolean isInTheBooks(CooperativeId cooperative, ContributionTransfer transfer) {
        Map<MemberId, ContributionAccount> both = accounts.of(cooperative, List.of(transfer.from(), transfer.to()));
        List<Side> lines = books.entry(cooperative, transfer.made().entry())
                .map(EntryView::lines)
                .orElse(List.of());
        return lines.size() == 2
                && says(lines, both.get(transfer.from()), transfer.amount())
                && says(lines, both.get(transfer.to()), transfer.amount().negated());
    }

    private static boolean says(List<Side> lines, @Nullable ContributionAccount account, Money amount) {
        return account != null
                && lines.stream()
                        .anyMatch(line -> line.account().equals(account.id())
                                && line.amount().equals(amount));
    }

    private static Finding finding(String name, String figure, List<String> offenders) {
        List<String> first = offenders.stream().limit(OFFENDERS_MAX).toList();
        return new Finding(name, offenders.isEmpty(), figure, first);
    }
}
