package coop.milpa.contributions.internal;

import coop.milpa.contributions.BearLoss;
import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.CurrentActor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a member's part of losses from what she has paid in. Works in the caller's transaction. */
@Component
class LossBearing {

    private static final String CONCEPT = "contributions.loss";

    private final AccountRegister accounts;
    private final MovementRegister movements;
    private final Ledger ledger;
    private final CurrentActor actor;

    LossBearing(AccountRegister accounts, MovementRegister movements, Ledger ledger, CurrentActor actor) {
        this.accounts = accounts;
        this.movements = movements;
        this.ledger = ledger;
        this.actor = actor;
    }

    Outcome<Posted> bear(BearLoss command) {
        MemberId member = command.member();
        Map<MemberId, ContributionAccount> known = accounts.of(command.cooperative(), List.of(member));
        Optional<ContributionAccount> account =
                Optional.ofNullable(known.get(member)).filter(ContributionAccount::isOpen);
        if (account.isEmpty()) {
            return Outcome.refused(new ContributionRefusal.NoAccount(member));
        }
        Heading heading = Heading.of(
                command.cooperative(),
                command.request(),
                CONCEPT,
                actor.get().actor().id());
        Outcome<Posted> posted = ledger.post(
                Entry.transfer(heading, account.get().id(), command.credited(), command.amount(), Standing.MEMBER));
        if (posted instanceof Outcome.Done<Posted>(Posted done) && !done.repeated()) {
            Movement loss = Movement.loss(member, done.entry(), command.amount().minor());
            movements.add(command.cooperative(), done.businessDate(), List.of(loss));
        }
        return posted;
    }
}
