package coop.milpa.demo.internal;

import coop.milpa.imports.MovementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Lets the savers of a cooperative live from day to day, and writes each movement with the balance after it. */
final class Business {

    /** What savings earn: two percent a year, a twelfth of it each month on what is there at its end. */
    private static final long INTEREST_DIVISOR = 600;

    private static final Habit FIRST_DEPOSIT = new Habit(MovementKind.DEPOSIT, When.ANY_DAY, 1_000, 50, 6_000, 5);

    private final Setting setting;
    private final List<Saver> savers;
    private final Dice dice;
    private final CsvFile csv;
    private final long[] balances;
    private int written;

    Business(Setting setting, List<Saver> savers, Dice dice, CsvFile csv) {
        this.setting = setting;
        this.savers = savers;
        this.dice = dice;
        this.csv = csv;
        this.balances = new long[savers.size() + 1];
    }

    void pass(LocalDate date) {
        written = 0;
        for (Saver saver : savers) {
            if (saver.joined().equals(date)) {
                move(saver, date, FIRST_DEPOSIT);
            }
            if (saver.joined().isBefore(date)) {
                live(saver, date);
            }
        }
    }

    private void live(Saver saver, LocalDate date) {
        boolean open = When.counterIsOpen(date, setting);
        for (Habit habit : saver.persona().habits()) {
            boolean possible = open || !habit.isAtTheCounter();
            if (possible && habit.when().falls(date, setting, saver.ownDay()) && dice.permille(habit.permille())) {
                move(saver, date, habit);
            }
        }
        long interest = balances[saver.number()] / INTEREST_DIVISOR;
        if (interest > 0 && When.MONTH_END.falls(date, setting, 0)) {
            write(saver, date, MovementKind.INTEREST, interest);
        }
    }

    /** Nobody takes out more than there is; who would leaves it for another day. */
    private void move(Saver saver, LocalDate date, Habit habit) {
        long amount = habit.amount(dice, setting);
        boolean enough = habit.kind().sign() > 0 || amount <= balances[saver.number()];
        if (enough) {
            write(saver, date, habit.kind(), amount);
        }
    }

    private void write(Saver saver, LocalDate date, MovementKind kind, long amount) {
        balances[saver.number()] += kind.sign() * amount;
        written++;
        csv.row(
                "%s-%s-%05d".formatted(setting.code(), date.format(DateTimeFormatter.BASIC_ISO_DATE), written),
                saver.accountNumber(),
                date.toString(),
                kind.name(),
                decimal(amount),
                decimal(balances[saver.number()]),
                Habit.narrativeOf(kind));
    }

    private static String decimal(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
