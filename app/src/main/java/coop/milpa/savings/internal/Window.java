package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Mandates;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Taking;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOperations;
import coop.milpa.receipts.CashOperations.Declared;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.internal.PositionRegister.Known;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who stands at the window, and whose cash it is: asks those who know. */
@Component
class Window {

    private final Members members;
    private final Mandates mandates;
    private final CashOperations cash;

    Window(Members members, Mandates mandates, CashOperations cash) {
        this.members = members;
        this.mandates = mandates;
        this.cash = cash;
    }

    /** Why those who ask may not take this money out of the account. */
    Optional<Refusal> forbidsTaking(SavingsOrder order, Position position, Money amount) {
        Money asked = amount.isNegative() ? Money.zero(amount.currency()) : amount;
        return mandates.forbids(order.cooperative(), taking(order, position, asked), position.day());
    }

    /** Money was taken by those who ask: it counts against the maximum of an attorney. */
    void taken(SavingsOrder order, Position position, Money amount, EntryId entry) {
        mandates.taken(order.cooperative(), entry, taking(order, position, amount), position.day());
    }

    /** What an entry took is back, and so is its cash. */
    void undone(ReverseSavings command, EntryId reversal) {
        CooperativeId cooperative = command.order().cooperative();
        mandates.undone(cooperative, command.entry());
        cash.undo(cooperative, command.entry(), reversal, command.reason());
    }

    private static Taking taking(SavingsOrder order, Position position, Money amount) {
        SavingsAccount account = position.account();
        return new Taking(account.id(), account.terms().owner(), order.place().acting(), amount);
    }

    /** Why this cash may not be taken or paid. */
    Optional<Refusal> forbidsCash(SavingsOrder order, Money amount, CashDeclaration declaration, LocalDate day) {
        return cash.forbids(order.cooperative(), amount, declaration, day);
    }

    /** Keeps whose cash came, or went if it is negative. */
    void keep(CooperativeId cooperative, EntryId entry, Money amount, CashDeclaration declaration) {
        cash.record(cooperative, entry, amount, declaration);
    }

    /** Several that come one after another on the open day. */
    CashOperations.Series series(CooperativeId cooperative, List<Declared> all, LocalDate day) {
        return cash.series(cooperative, all, day);
    }

    /** Who the owners of accounts are, by their numbers as members. */
    Map<MemberId, PartyId> owners(CooperativeId cooperative, Collection<Known> accounts) {
        Set<MemberId> owners =
                accounts.stream().map(known -> known.account().terms().owner()).collect(Collectors.toSet());
        return owners.isEmpty() ? Map.of() : members.parties(cooperative, owners);
    }

    boolean isOwner(SavingsOrder order, MemberId owner) {
        PartyId party =
                members.find(order.cooperative(), owner).map(Member::party).orElseGet(() -> new PartyId(owner.value()));
        return order.place().acting().contains(party);
    }
}
