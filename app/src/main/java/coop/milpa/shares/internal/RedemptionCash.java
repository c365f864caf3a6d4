package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.CashOperations;
import coop.milpa.shares.PayRedemption;
import coop.milpa.shares.Redemption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pays a leaver in cash, of the drawer of whoever acts or of the branch. In the caller's transaction. */
@Component
class RedemptionCash {

    static final String CONCEPT = "shares.redemption";
    static final String PAY = "shares.pay-redemption";

    private final Ledger ledger;
    private final Accounts accounts;
    private final CashInHand hand;
    private final CashOperations operations;
    private final PostingLimits limits;
    private final CurrentActor current;

    RedemptionCash(
            Ledger ledger,
            Accounts accounts,
            CashInHand hand,
            CashOperations operations,
            PostingLimits limits,
            CurrentActor current) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.hand = hand;
        this.operations = operations;
        this.limits = limits;
        this.current = current;
    }

    Outcome<Posted> pay(PayRedemption command, Redemption due, Money amount, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        List<Act> acts = List.of(new Act(PAY, amount));
        Optional<Refusal> refusal = limits.forbids(cooperative, acts)
                .or(() -> operations.forbids(cooperative, amount.negated(), command.declaration(), day));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (hand.account(cooperative, command.branch(), amount.negated())) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId cash) -> {
                Outcome<Posted> posted = post(command, due, amount, cash);
                if (posted instanceof Outcome.Done<Posted>(Posted done)) {
                    operations.record(cooperative, done.entry(), amount.negated(), command.declaration());
                    limits.posted(cooperative, acts);
                }
                yield posted;
            }
        };
    }

    private Outcome<Posted> post(PayRedemption command, Redemption due, Money amount, AccountId cash) {
        CooperativeId cooperative = command.cooperative();
        AccountId owed =
                accounts.own(cooperative, AccountRole.CONTRIBUTIONS_REFUNDABLE, due.branch(), amount.currency());
        Heading heading = Heading.of(
                cooperative, command.request(), CONCEPT, current.get().actor().id());
        return hand.explained(cooperative, ledger.post(Entry.transfer(heading, owed, cash, amount, Standing.MEMBER)));
    }
}
