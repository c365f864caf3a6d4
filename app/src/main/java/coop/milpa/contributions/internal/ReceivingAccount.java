package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.Contributions.Opening;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.contributions.internal.ContributionTransferPolicy.Side;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.Members;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The account in which somebody receives contributions; whoever has none is given one. In the caller's transaction. */
@Component
class ReceivingAccount {

    private final ContributionOpening opening;
    private final Members members;

    ReceivingAccount(ContributionOpening opening, Members members) {
        this.opening = opening;
        this.members = members;
    }

    AccountId of(TransferContributions command, Side receiver, LocalDate open) {
        return receiver.account().map(ContributionAccount::id).orElseGet(() -> opened(command, receiver, open));
    }

    private AccountId opened(TransferContributions command, Side receiver, LocalDate open) {
        CooperativeId cooperative = command.cooperative();
        var where = new Opening(command.branch(), command.amount().currency(), open);
        var her = members.named(cooperative, List.of(receiver.member())).values();
        return opening.open(cooperative, where, her).getFirst().id();
    }
}
