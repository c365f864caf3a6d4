package coop.milpa.demo.internal;

import static coop.milpa.imports.MovementKind.CARD_WITHDRAWAL;
import static coop.milpa.imports.MovementKind.DEPOSIT;
import static coop.milpa.imports.MovementKind.FEE;
import static coop.milpa.imports.MovementKind.TRANSFER_IN;
import static coop.milpa.imports.MovementKind.TRANSFER_OUT;
import static coop.milpa.imports.MovementKind.WITHDRAWAL;

import java.util.List;
import java.util.Optional;

/**
 * A way to live, and what it does to a savings account.
 *
 * @param percent  so many of a hundred members live so
 * @param habits  what they do now and then
 */
record Persona(int percent, List<Habit> habits) {

    static final Persona SALARIED = of(
            18,
            new Habit(TRANSFER_IN, When.PAYDAY, 970, 1_500, 3_800, 0),
            new Habit(CARD_WITHDRAWAL, When.ANY_DAY, 110, 100, 800, 50),
            new Habit(TRANSFER_OUT, When.OWN_DAY, 500, 200, 900, 0),
            new Habit(FEE, When.MONTH_END, 1_000, 10, 10, 0));
    static final Persona FARMER = of(
            27,
            new Habit(DEPOSIT, When.MARKET_DAY, 420, 80, 900, 5),
            new Habit(WITHDRAWAL, When.ANY_DAY, 35, 50, 600, 25));
    static final Persona TRADER = of(
            14,
            new Habit(DEPOSIT, When.MARKET_DAY, 780, 300, 4_000, 5),
            new Habit(DEPOSIT, When.ANY_DAY, 160, 100, 1_500, 5),
            new Habit(WITHDRAWAL, When.ANY_DAY, 130, 200, 2_500, 50),
            new Habit(TRANSFER_OUT, When.ANY_DAY, 25, 500, 3_000, 0));
    static final Persona REMITTANCES = of(
            15,
            new Habit(TRANSFER_IN, When.OWN_DAY, 930, 700, 4_200, 0),
            new Habit(WITHDRAWAL, When.ANY_DAY, 70, 100, 900, 50));
    static final Persona CHILD = of(6, new Habit(DEPOSIT, When.MARKET_DAY, 350, 5, 40, 1));
    static final Persona GROUP = of(
            2,
            new Habit(DEPOSIT, When.OWN_DAY, 950, 400, 5_000, 5),
            new Habit(WITHDRAWAL, When.PAYDAY, 400, 200, 3_000, 50));
    static final Persona SAVER = of(
            18,
            new Habit(DEPOSIT, When.MARKET_DAY, 300, 20, 250, 5),
            new Habit(WITHDRAWAL, When.ANY_DAY, 6, 100, 1_000, 50));

    private static final List<Persona> ALL = List.of(SALARIED, FARMER, TRADER, REMITTANCES, CHILD, GROUP, SAVER);

    /** What an employer pays, if there is one. */
    Optional<Habit> salary() {
        return habits.stream().filter(Habit::isSalary).findFirst();
    }

    /** One by chance, as often as there are such people. */
    static Persona thrown(Dice dice) {
        int left = dice.between(1, 100);
        for (Persona persona : ALL) {
            left -= persona.percent;
            if (left <= 0) {
                return persona;
            }
        }
        return SAVER;
    }

    private static Persona of(int percent, Habit... habits) {
        return new Persona(percent, List.of(habits));
    }
}
