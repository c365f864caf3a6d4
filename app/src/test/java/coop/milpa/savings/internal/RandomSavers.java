package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.MembersFixture.order;
import static coop.milpa.savings.internal.MembersFixture.own;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Held;
import coop.milpa.members.Member;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.Garnishments.Garnished;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.TransferSavings;
import coop.milpa.savings.WakeSavings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;

/** Members who do with their savings whatever comes to their minds, through the ports. */
@TestComponent
class RandomSavers {

    private static final int PEOPLE = 6;
    private static final int TOLD_MAX = 12;
    private static final CourtOrder JUDGE = new CourtOrder("Juzgado Primero", "C-77");
    private static final List<String> PRODUCTS = List.of("demand", "tramos", "demand", "tramos", "meta");

    private final SavingsOperations operations;
    private final SavingsBlocks blocks;
    private final Garnishments garnishments;
    private final MembersFixture members;

    RandomSavers(
            SavingsOperations operations, SavingsBlocks blocks, Garnishments garnishments, MembersFixture members) {
        this.operations = operations;
        this.blocks = blocks;
        this.garnishments = garnishments;
        this.members = members;
    }

    Life begin(Open open, Random dice) {
        List<Member> people = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            people.add(members.adult(open));
        }
        return new Life(open, dice, people);
    }

    /** One random history. The dice are thrown alike whatever is refused, so that a seed is one history. */
    final class Life {

        private final Open open;
        private final Random dice;
        private final List<Member> people;
        private final List<Owned> owned = new ArrayList<>();
        private final List<SavingsReceipt> receipts = new ArrayList<>();
        private final List<Held> held = new ArrayList<>();
        private final List<Garnished> garnished = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final Set<String> sorts = new TreeSet<>();
        private int carriedOut;

        Life(Open open, Random dice, List<Member> people) {
            this.open = open;
            this.dice = dice;
            this.people = people;
        }

        /** An account and whose it is. */
        private record Owned(SavingsAccount account, Member owner) {

            String number() {
                return account.terms().number();
            }
        }

        /** Lets a day pass; answers whether anything was tried. */
        boolean live(LocalDate day) {
            if (day.getDayOfMonth() == 1) {
                receipts.clear();
            }
            int tries = owned.size() < PEOPLE ? 2 : dice.nextInt(4);
            for (int n = 0; n < tries; n++) {
                act(day);
            }
            return tries > 0;
        }

        /** The last things that were tried, and how many were carried out before. */
        String story() {
            int from = Math.max(0, told.size() - TOLD_MAX);
            return carriedOut + " operations, the last tries: " + told.subList(from, told.size());
        }

        /** What sorts of operations were carried out. */
        Set<String> sorts() {
            return sorts;
        }

        private void act(LocalDate day) {
            if (owned.size() < PEOPLE || dice.nextInt(12) == 0) {
                open(day);
                return;
            }
            Owned one = owned.get(dice.nextInt(owned.size()));
            Owned other = owned.get(dice.nextInt(owned.size()));
            Money amount = new Money(1 + dice.nextInt(120_000), BooksFixture.GTQ);
            SavingsOrder order = order(open, one.owner());
            switch (dice.nextInt(14)) {
                case 0, 1, 2, 3 -> receipt(day, "deposit", operations.deposit(cash(order, one, amount)));
                case 4, 5 -> receipt(day, "withdraw", operations.withdraw(cash(order, one, amount)));
                case 6 ->
                    receipt(
                            day,
                            "transfer",
                            operations.transfer(new TransferSavings(order, one.number(), other.number(), amount)));
                case 7 -> receipt(day, "late deposit", operations.deposit(cash(late(order, day), one, amount)));
                case 8 -> reverse(day, order);
                case 9 -> tell(day, "close", operations.close(new CloseSavings(order, one.number(), own(one.owner()))));
                case 10 -> hold(day, order, one, amount);
                case 11 -> garnish(day, order, one, amount);
                case 12 -> end(day, order);
                default -> tell(day, "wake", blocks.wake(new WakeSavings(order, one.number())));
            }
        }

        private void open(LocalDate day) {
            Member owner = people.get(dice.nextInt(people.size()));
            String product = PRODUCTS.get(dice.nextInt(PRODUCTS.size()));
            var first = new Money(dice.nextInt(200_000), BooksFixture.GTQ);
            Optional<Quotas> quotas = product.equals("meta")
                    ? Optional.of(new Quotas(new Money(5_000, BooksFixture.GTQ), 1, day.plusDays(3), 2))
                    : Optional.empty();
            var command = new OpenSavings(order(open, owner), owner.number(), product, first, own(owner), quotas);
            tell(day, "open " + product, operations.open(command))
                    .ifPresent(account -> owned.add(new Owned(account, owner)));
        }

        /** On a past day of the same month: what was given stays given. */
        private SavingsOrder late(SavingsOrder order, LocalDate day) {
            LocalDate value = day.minusDays(dice.nextInt(day.getDayOfMonth()));
            var place = new SavingsOrder.Place(
                    order.place().branch(),
                    Set.copyOf(order.place().acting()),
                    Optional.of(value.isBefore(day.withDayOfMonth(1)) ? day : value));
            return new SavingsOrder(order.cooperative(), order.request(), order.actor(), place);
        }

        private void reverse(LocalDate day, SavingsOrder order) {
            int which = dice.nextInt(1_000);
            if (!receipts.isEmpty()) {
                var command = new ReverseSavings(
                        order, receipts.get(which % receipts.size()).entry(), "se equivocó");
                tell(day, "reverse", operations.reverse(command));
            }
        }

        private void hold(LocalDate day, SavingsOrder order, Owned one, Money amount) {
            boolean releases = dice.nextBoolean();
            if (releases && !held.isEmpty()) {
                tell(
                        day,
                        "release",
                        blocks.release(
                                new ReleaseSavings(order, held.removeFirst().hold())));
                return;
            }
            var command = new HoldSavings(order, one.number(), amount, HoldSavings.Reason.DISPUTE, Optional.empty());
            tell(day, "hold", blocks.hold(command)).ifPresent(held::add);
        }

        private void garnish(LocalDate day, SavingsOrder order, Owned one, Money amount) {
            List<String> all = owned.stream()
                    .filter(each -> each.owner().equals(one.owner()))
                    .map(Owned::number)
                    .limit(20)
                    .toList();
            var reach = new PlaceGarnishment.Reach(all, BooksFixture.GTQ, OptionalLong.of(amount.minor()));
            var command = new PlaceGarnishment(order, JUDGE, one.owner().number(), reach);
            tell(day, "garnish", garnishments.place(command)).ifPresent(garnished::add);
        }

        private void end(LocalDate day, SavingsOrder order) {
            boolean pays = dice.nextBoolean();
            if (!garnished.isEmpty()) {
                var command = new EndGarnishment(order, garnished.removeFirst().id());
                tell(day, pays ? "pay" : "lift", pays ? garnishments.pay(command) : garnishments.lift(command));
            }
        }

        private CashMovement cash(SavingsOrder order, Owned one, Money amount) {
            return new CashMovement(order, one.number(), amount, own(one.owner()));
        }

        private void receipt(LocalDate day, String what, Outcome<SavingsReceipt> outcome) {
            tell(day, what, outcome).ifPresent(receipts::add);
        }

        private <T> Optional<T> tell(LocalDate day, String what, Outcome<T> outcome) {
            return switch (outcome) {
                case Outcome.Done<T>(T value) -> {
                    told.add(day + " " + what);
                    sorts.add(what);
                    carriedOut++;
                    yield Optional.of(value);
                }
                case Outcome.Refused<T>(Refusal why) -> {
                    told.add(day + " " + what + " (" + why.code() + ")");
                    yield Optional.empty();
                }
            };
        }
    }
}
