package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvent;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsOrder.Place;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.TransferSavings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What people do with their savings at the counter, each operation by the port that real tellers use. */
@Component
class Counter {

    /** A withdrawal may be refused: that is what an honest counter does when there is not enough. */
    private static final Set<String> NOT_ENOUGH =
            Set.of("ledger.below-floor", "savings.below-minimum-balance", "teller.drawer-short");

    private static final int PROGRAMMED_PERMILLE = 120;
    private static final int CHRISTMAS_PERMILLE = 100;
    private static final int SCHOOL_PERMILLE = 80;
    private static final int QUOTAS = 3;
    private static final int TO_PURPOSE_PERMILLE = 300;

    private final SavingsOperations savings;

    Counter(SavingsOperations savings) {
        this.savings = savings;
    }

    /** Opens the account of every day; some open one more, for something they save for. */
    Resident open(Village village, Resident resident, LocalDate day) {
        Dice dice = village.dice();
        if (resident.who().isChild()) {
            return resident.using(open(village, resident, Shelf.CHILDREN, dice.between(5, 40), Optional.empty()));
        }
        Resident opened = resident.using(
                open(village, resident, SavingsAccount.DEMAND, 10L * dice.between(5, 120), Optional.empty()));
        if (dice.permille(PROGRAMMED_PERMILLE)) {
            Money quota = village.money(dice.between(2, 10) * 1_000L);
            var quotas = new Quotas(quota, 1, day.plusWeeks(1), QUOTAS);
            open(village, opened, Shelf.PROGRAMMED, 0, Optional.of(quotas));
        }
        if (dice.permille(CHRISTMAS_PERMILLE)) {
            return opened.saving(open(village, opened, Shelf.CHRISTMAS, 10, Optional.empty()));
        }
        return dice.permille(SCHOOL_PERMILLE)
                ? opened.saving(open(village, opened, Shelf.SCHOOL, 10, Optional.empty()))
                : opened;
    }

    /** Into the account of every day, or now and then into the one for a purpose. */
    void deposit(Village village, Resident resident, Money amount) {
        String account = resident.purpose()
                .filter(purpose -> village.dice().permille(TO_PURPOSE_PERMILLE))
                .orElse(resident.account());
        Granted.of(savings.deposit(new CashMovement(order(village, resident), account, amount, cash(resident))));
        village.moved(account, amount.minor());
        village.events().count(DemoEvent.OPERATIONS);
    }

    void withdraw(Village village, Resident resident, Money amount) {
        if (amount.minor() > village.purse(resident.account())) {
            return;
        }
        Outcome<SavingsReceipt> outcome = savings.withdraw(
                new CashMovement(order(village, resident), resident.account(), amount, cash(resident)));
        if (isDone(outcome)) {
            village.moved(resident.account(), -amount.minor());
            village.events().count(DemoEvent.OPERATIONS);
        }
    }

    void transfer(Village village, Resident from, Resident to, Money amount) {
        if (amount.minor() > village.purse(from.account()) || from.account().equals(to.account())) {
            return;
        }
        Outcome<SavingsReceipt> outcome =
                savings.transfer(new TransferSavings(order(village, from), from.account(), to.account(), amount));
        if (isDone(outcome)) {
            village.moved(from.account(), -amount.minor());
            village.moved(to.account(), amount.minor());
            village.events().count(DemoEvent.OPERATIONS);
        }
    }

    private String open(Village village, Resident resident, String product, long units, Optional<Quotas> quotas) {
        Money first = village.money(units * village.setting().scale());
        SavingsAccount opened = Granted.of(savings.open(new OpenSavings(
                order(village, resident), resident.member().number(), product, first, cash(resident), quotas)));
        village.events().count(DemoEvent.OPERATIONS);
        village.moved(opened.terms().number(), first.minor());
        return opened.terms().number();
    }

    private static SavingsOrder order(Village village, Resident resident) {
        var place = new Place(village.branch(), Set.of(resident.acting()), Optional.empty());
        return new SavingsOrder(village.id(), RequestId.next(), village.teller(), place);
    }

    /** Her own money, whoever stands at the window for her. */
    static CashDeclaration cash(Resident resident) {
        return new CashDeclaration(
                resident.acting(), resident.acting(), resident.member().party(), "");
    }

    private static boolean isDone(Outcome<SavingsReceipt> outcome) {
        return switch (outcome) {
            case Outcome.Refused<SavingsReceipt> refused
            when NOT_ENOUGH.contains(refused.why().code()) -> false;
            case Outcome.Done<SavingsReceipt> done -> true;
            case Outcome.Refused<SavingsReceipt> refused ->
                throw new IllegalStateException(refused.why().code());
        };
    }
}
