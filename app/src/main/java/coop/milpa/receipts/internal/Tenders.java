package coop.milpa.receipts.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Posted;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.members.Mandates;
import coop.milpa.members.Taking;
import coop.milpa.receipts.CashOperations;
import coop.milpa.receipts.PaidFrom;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.Tender;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What receipts are paid with: who may, and what is debited. */
@Component
class Tenders {

    private final Accounts accounts;
    private final CashInHand hand;
    private final CashOperations cash;
    private final Cooperatives cooperatives;
    private final List<Holdings> holdings;
    private final List<Mandates> mandates;
    private final List<PaidFrom> sources;

    Tenders(
            Accounts accounts,
            CashInHand hand,
            CashOperations cash,
            Cooperatives cooperatives,
            List<Holdings> holdings,
            List<Mandates> mandates,
            List<PaidFrom> sources) {
        this.accounts = accounts;
        this.hand = hand;
        this.cash = cash;
        this.cooperatives = cooperatives;
        this.holdings = List.copyOf(holdings);
        this.mandates = List.copyOf(mandates);
        this.sources = List.copyOf(sources);
    }

    Optional<Refusal> forbids(CooperativeId cooperative, ReceiptOrder order, Split split, LocalDate day) {
        return switch (order.tender()) {
            case Tender.Cash(var branch, var declaration) -> cash.forbids(cooperative, order.sum(), declaration, day);
            case Tender.FromAccount from ->
                forbids(cooperative, order, from, day).or(() -> forbids(cooperative, from, split, day));
            case Tender.Transfer ignored -> Optional.empty();
        };
    }

    /** What is debited with the sum, or why cash does not come in now. */
    Outcome<AccountId> debited(CooperativeId cooperative, ReceiptOrder order) {
        return switch (order.tender()) {
            case Tender.Cash(var branch, var declaration) -> hand.account(cooperative, branch, order.sum());
            case Tender.FromAccount(var account, var acting) -> Outcome.done(account);
            case Tender.Transfer(var branch) ->
                Outcome.done(accounts.own(
                        cooperative, AccountRole.CLEARING, branch, order.sum().currency()));
        };
    }

    /** What the books answered; about a drawer in the words of whoever keeps drawers. */
    Outcome<Posted> explained(CooperativeId cooperative, Outcome<Posted> answer) {
        return hand.explained(cooperative, answer);
    }

    /** The cooperative's own account of a role, in the books of the branch where it is paid. */
    AccountId own(CooperativeId cooperative, ReceiptOrder order, AccountRole role) {
        BranchId at = switch (order.tender()) {
            case Tender.Cash(var branch, var declaration) -> branch;
            case Tender.FromAccount ignored ->
                cooperatives.mainBranch(cooperative).id();
            case Tender.Transfer(var branch) -> branch;
        };
        return accounts.own(cooperative, role, at, order.sum().currency());
    }

    /** Keeps what has to be kept of it, in the transaction of the entry. */
    void taken(CooperativeId cooperative, ReceiptOrder order, Posted posted) {
        switch (order.tender()) {
            case Tender.Cash(var branch, var declaration) ->
                cash.record(cooperative, posted.entry(), order.sum(), declaration);
            case Tender.FromAccount from ->
                mandates.forEach(
                        each -> each.taken(cooperative, posted.entry(), taking(order, from), posted.businessDate()));
            case Tender.Transfer ignored -> {}
        }
    }

    /** What an entry took is back, by its mirror and for a reason, in the transaction that undoes it. */
    void undone(CooperativeId cooperative, EntryId entry, Receipt.Reversal reversal) {
        mandates.forEach(each -> each.undone(cooperative, entry));
        cash.undo(cooperative, entry, reversal.entry(), reversal.reason());
    }

    private static Taking taking(ReceiptOrder order, Tender.FromAccount from) {
        return new Taking(from.account(), order.member(), from.acting(), order.sum());
    }

    private Optional<Refusal> forbids(CooperativeId cooperative, Tender.FromAccount from, Split split, LocalDate day) {
        return sources.stream()
                .flatMap(each -> each.forbids(cooperative, from.account(), split, day).stream())
                .findFirst();
    }

    private Optional<Refusal> forbids(
            CooperativeId cooperative, ReceiptOrder order, Tender.FromAccount from, LocalDate day) {
        boolean hers = holdings.stream()
                .flatMap(each -> each.of(cooperative, order.member()).stream())
                .anyMatch(held ->
                        held.kind() == Holding.Kind.SAVINGS && held.account().equals(from.account()));
        if (!hers) {
            return Optional.of(new ReceiptRefusal.NotHerSavings(from.account()));
        }
        return mandates.stream()
                .flatMap(each -> each.forbids(cooperative, taking(order, from), day).stream())
                .findFirst();
    }
}
