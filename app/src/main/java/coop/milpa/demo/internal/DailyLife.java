package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvent;
import coop.milpa.kernel.Money;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Lets the people of a village do what is their habit, as chance will have it. */
@Component
class DailyLife {

    /** Habits are those of a town that uses its cooperative for everything; here so many of a thousand are kept. */
    private static final int KEPT_PERMILLE = 450;

    private final Counter counter;
    private final Collecting collecting;
    private final SavingsAccounts accounts;

    DailyLife(Counter counter, Collecting collecting, SavingsAccounts accounts) {
        this.counter = counter;
        this.collecting = collecting;
        this.accounts = accounts;
    }

    void pass(Village village, LocalDate day) {
        boolean open = When.counterIsOpen(day, village.setting());
        for (Resident resident : village.residents()) {
            if (resident.who().comesOfAge(day.minusDays(1))) {
                comeOfAge(village, resident);
            }
        }
        for (Resident resident : village.residents()) {
            for (Habit habit : resident.who().life().persona().habits()) {
                boolean possible = open || !habit.isAtTheCounter();
                if (possible && falls(village, resident, habit, day)) {
                    act(village, resident, habit, day);
                }
            }
        }
    }

    private static boolean falls(Village village, Resident resident, Habit habit, LocalDate day) {
        int ownDay = resident.who().life().ownDay();
        return habit.when().falls(day, village.setting(), ownDay)
                && village.dice().permille(habit.permille() * KEPT_PERMILLE / 1_000);
    }

    private void act(Village village, Resident resident, Habit habit, LocalDate day) {
        Money amount = village.money(habit.amount(village.dice(), village.setting()));
        switch (habit.kind()) {
            case DEPOSIT -> bring(village, resident, amount, day);
            case WITHDRAWAL, CARD_WITHDRAWAL -> counter.withdraw(village, resident, amount);
            case TRANSFER_OUT ->
                counter.transfer(village, resident, village.dice().oneOf(village.residents()), amount);
            case TRANSFER_IN -> {
                if (!habit.isSalary()) {
                    collecting.transfer(village, resident, amount);
                }
            }
            // The close charges and pays these where there is no other system.
            case FEE, INTEREST, PENALTY_INTEREST -> {}
        }
    }

    /** The first money of a month pays what is due, and the rest is saved; a child owes nothing. */
    private void bring(Village village, Resident resident, Money amount, LocalDate day) {
        if (resident.who().isChild() || !village.isFirstVisit(resident, YearMonth.from(day))) {
            counter.deposit(village, resident, amount);
            return;
        }
        collecting.cash(village, resident, amount);
    }

    /** The close has turned her account into an adult's; she acts for herself. */
    private void comeOfAge(Village village, Resident resident) {
        accounts.ownedBy(village.id(), resident.member().id()).stream()
                .map(SavingsAccount::terms)
                .filter(terms -> terms.product().equals(SavingsAccount.DEMAND))
                .findFirst()
                .ifPresent(terms -> {
                    village.put(resident.grown(terms.number()));
                    village.events().count(DemoEvent.CONVERSIONS);
                });
    }
}
