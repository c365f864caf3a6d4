package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Subject;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ClosedSavings;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.WakeSavings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other systems may ask for that begins accounts, ends them or wakes them. */
@Component
class AccountOperations {

    private final SavingsOperations operations;
    private final SavingsBlocks blocks;
    private final SavingsPositions positions;
    private final Members members;
    private final ProgramOrders orders;

    AccountOperations(
            SavingsOperations operations,
            SavingsBlocks blocks,
            SavingsPositions positions,
            Members members,
            ProgramOrders orders) {
        this.operations = operations;
        this.blocks = blocks;
        this.positions = positions;
        this.members = members;
        this.orders = orders;
    }

    /**
     * An account that was closed, as other systems are told.
     *
     * @param day  of the books
     * @param paid  what was paid out
     */
    record ClosedText(String account, String day, Amount paid, ReceiptText.Costs costs) {

        static ClosedText of(ClosedSavings closed) {
            return new ClosedText(
                    closed.number(),
                    closed.on().toString(),
                    Amount.of(closed.paid()),
                    ReceiptText.Costs.of(closed.costs()));
        }
    }

    Operation<?> open() {
        return new OneByOne<>("savings.open", OpeningBody::read, this::open);
    }

    private Outcome<Reply> open(CooperativeId cooperative, Asked<OpeningBody> asked) {
        OpeningBody body = asked.body();
        Optional<Member> owner = members.find(cooperative, body.owner());
        if (owner.isEmpty()) {
            return Outcome.refused(new OperationRefusal.NotAMember(body.owner()));
        }
        Outcome<WindowForm.Window> window =
                orders.window(cooperative, asked, body.who(), owner.get().party());
        return switch (window) {
            case Outcome.Refused<WindowForm.Window>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<WindowForm.Window>(WindowForm.Window who) ->
                operations
                        .open(new OpenSavings(
                                who.order(), body.owner(), body.product(), body.first(), who.cash(), body.quotas()))
                        .map(account -> Reply.created(told(cooperative, account), subject(account)));
        };
    }

    /** Pays all that is in it out in cash. */
    Operation<?> close(SavingsAccount account) {
        return new OneByOne<>("savings.close", WhoAsks::read, (cooperative, asked) -> {
            var window = orders.window(cooperative, asked, asked.body(), owner(cooperative, account));
            return switch (window) {
                case Outcome.Refused<WindowForm.Window>(Refusal why) -> Outcome.refused(why);
                case Outcome.Done<WindowForm.Window>(WindowForm.Window who) ->
                    operations
                            .close(new CloseSavings(who.order(), account.terms().number(), who.cash()))
                            .map(closed -> Reply.done(ClosedText.of(closed), subject(account)));
            };
        });
    }

    Operation<?> wake(SavingsAccount account) {
        return new OneByOne<WhoAsks>("savings.wake", WhoAsks::signing, (cooperative, asked) -> {
            var window = orders.window(cooperative, asked, asked.body(), owner(cooperative, account));
            return switch (window) {
                case Outcome.Refused<WindowForm.Window>(Refusal why) -> Outcome.refused(why);
                case Outcome.Done<WindowForm.Window>(WindowForm.Window who) ->
                    blocks.wake(new WakeSavings(who.order(), account.terms().number()))
                            .map(woken -> Reply.done(told(cooperative, woken), subject(woken)));
            };
        });
    }

    private AccountText told(CooperativeId cooperative, SavingsAccount account) {
        return AccountText.of(
                positions.of(cooperative, account.terms().number()).orElseThrow());
    }

    private PartyId owner(CooperativeId cooperative, SavingsAccount account) {
        var owner = account.terms().owner();
        return members.find(cooperative, owner).map(Member::party).orElse(new PartyId(owner.value()));
    }

    private static Subject subject(SavingsAccount account) {
        return new Subject("savings-account", account.terms().number());
    }
}
