package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Held;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.Holds;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Subject;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.Garnishments.Garnished;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.PlaceGarnishment.Reach;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsPositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What other systems may put on an account to keep its money, and take off it. */
@Component
class BlockOperations {

    private final SavingsBlocks blocks;
    private final Garnishments garnishments;
    private final Holds holds;
    private final SavingsPositions positions;
    private final Members members;
    private final ProgramOrders orders;

    BlockOperations(
            SavingsBlocks blocks,
            Garnishments garnishments,
            Holds holds,
            SavingsPositions positions,
            Members members,
            ProgramOrders orders) {
        this.blocks = blocks;
        this.garnishments = garnishments;
        this.holds = holds;
        this.positions = positions;
        this.members = members;
        this.orders = orders;
    }

    /** An order that has ended, and what it kept until then. */
    record EndedText(String garnishment, Amount held) {}

    /** What is done once it is clear at which branch. */
    private interface Work {
        Outcome<Reply> of(SavingsOrder order);
    }

    private Outcome<Reply> carryOut(CooperativeId cooperative, Asked<?> asked, Optional<String> branch, Work work) {
        return switch (orders.office(cooperative, asked, branch)) {
            case Outcome.Refused<SavingsOrder>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<SavingsOrder>(SavingsOrder order) -> work.of(order);
        };
    }

    Operation<?> hold(SavingsAccount account) {
        return new OneByOne<>(
                "savings.hold",
                BlockBodies.Holding::read,
                (cooperative, asked) ->
                        carryOut(cooperative, asked, asked.body().branch(), order -> {
                            var body = asked.body();
                            var command = new HoldSavings(
                                    order, number(account), body.amount(), body.reason(), body.lastDay());
                            return blocks.hold(command)
                                    .map(held -> Reply.created(told(cooperative, held), subject(account)));
                        }));
    }

    Operation<?> release(SavingsAccount account, HoldId hold) {
        return new OneByOne<>(
                "savings.release",
                WhoAsks::branch,
                (cooperative, asked) -> carryOut(
                        cooperative,
                        asked,
                        asked.body(),
                        order -> blocks.release(new ReleaseSavings(order, hold))
                                .map(held -> Reply.done(told(cooperative, held), subject(account)))));
    }

    private HoldText told(CooperativeId cooperative, Held held) {
        return HoldText.of(holds.find(cooperative, held.hold()).orElseThrow());
    }

    Operation<?> freeze(SavingsAccount account) {
        return ordered("savings.freeze", account, blocks::freeze);
    }

    Operation<?> unfreeze(SavingsAccount account) {
        return ordered("savings.unfreeze", account, blocks::lift);
    }

    private Operation<?> ordered(
            String name, SavingsAccount account, Function<OrderedSavings, Outcome<SavingsAccount>> work) {
        return new OneByOne<>(
                name,
                BlockBodies.Ordered::read,
                (cooperative, asked) -> carryOut(
                        cooperative,
                        asked,
                        asked.body().branch(),
                        order -> work.apply(new OrderedSavings(
                                        order, number(account), asked.body().by()))
                                .map(done -> Reply.done(
                                        AccountText.of(positions
                                                .of(cooperative, number(account))
                                                .orElseThrow()),
                                        subject(account)))));
    }

    /** Over the account of the address, and others that are named after it; the debtor is its owner. */
    Operation<?> garnish(SavingsAccount account) {
        var currency = account.terms().currency();
        return new OneByOne<>(
                "savings.garnish",
                fields -> BlockBodies.Garnishing.read(fields, currency),
                (cooperative, asked) ->
                        carryOut(cooperative, asked, asked.body().order().branch(), order -> {
                            BlockBodies.Garnishing body = asked.body();
                            List<String> numbers = new ArrayList<>(List.of(number(account)));
                            numbers.addAll(body.others());
                            var reach = new Reach(
                                    numbers,
                                    currency,
                                    body.amount()
                                            .map(money -> OptionalLong.of(money.minor()))
                                            .orElse(OptionalLong.empty()));
                            var command =
                                    new PlaceGarnishment(order, body.order().by(), debtor(cooperative, account), reach);
                            return garnishments
                                    .place(command)
                                    .map(placed ->
                                            Reply.created(standing(cooperative, account, placed), subject(account)));
                        }));
    }

    private GarnishmentText standing(CooperativeId cooperative, SavingsAccount account, Garnished placed) {
        return garnishments.over(cooperative, account.id()).stream()
                .filter(each -> each.id().equals(placed.id()))
                .map(GarnishmentText::of)
                .findFirst()
                .orElseThrow();
    }

    private String debtor(CooperativeId cooperative, SavingsAccount account) {
        return members.find(cooperative, account.terms().owner())
                .map(Member::number)
                .orElse("");
    }

    Operation<?> lift(SavingsAccount account, GarnishmentId garnishment) {
        return ended("savings.lift-garnishment", account, garnishment, garnishments::lift);
    }

    Operation<?> pay(SavingsAccount account, GarnishmentId garnishment) {
        return ended("savings.pay-garnishment", account, garnishment, garnishments::pay);
    }

    private Operation<?> ended(
            String name,
            SavingsAccount account,
            GarnishmentId garnishment,
            Function<EndGarnishment, Outcome<Garnished>> work) {
        return new OneByOne<>(
                name,
                WhoAsks::branch,
                (cooperative, asked) -> carryOut(
                        cooperative,
                        asked,
                        asked.body(),
                        order -> work.apply(new EndGarnishment(order, garnishment))
                                .map(ended -> Reply.done(
                                        new EndedText(ended.id().toString(), Amount.of(ended.held())),
                                        subject(account)))));
    }

    private static String number(SavingsAccount account) {
        return account.terms().number();
    }

    private static Subject subject(SavingsAccount account) {
        return new Subject("savings-account", number(account));
    }
}
