package coop.milpa.demo.internal;

import static coop.milpa.imports.MovementKind.CARD_WITHDRAWAL;
import static coop.milpa.imports.MovementKind.DEPOSIT;
import static coop.milpa.imports.MovementKind.FEE;
import static coop.milpa.imports.MovementKind.INTEREST;
import static coop.milpa.imports.MovementKind.PENALTY_INTEREST;
import static coop.milpa.imports.MovementKind.TRANSFER_IN;
import static coop.milpa.imports.MovementKind.TRANSFER_OUT;
import static coop.milpa.imports.MovementKind.WITHDRAWAL;

import coop.milpa.imports.MovementKind;
import java.util.Map;

/**
 * Something that a saver does now and then.
 *
 * @param kind  what
 * @param when  on which days
 * @param permille  how often on such a day, of a thousand
 * @param low  the least, in whole quetzales
 * @param high  the most
 * @param step  amounts are multiples of it; 0 for amounts with centavos
 */
record Habit(MovementKind kind, When when, int permille, int low, int high, int step) {

    private static final Map<MovementKind, String> WORDS = Map.of(
            DEPOSIT, "Depósito en ventanilla",
            WITHDRAWAL, "Retiro en ventanilla",
            TRANSFER_IN, "Transferencia recibida",
            TRANSFER_OUT, "Transferencia enviada",
            CARD_WITHDRAWAL, "Retiro en cajero",
            INTEREST, "Intereses del mes",
            FEE, "Manejo de tarjeta",
            PENALTY_INTEREST, "Interés por sobregiro");

    boolean isAtTheCounter() {
        return kind == DEPOSIT || kind == WITHDRAWAL;
    }

    /** Whether an employer pays it. */
    boolean isSalary() {
        return kind == TRANSFER_IN && when == When.PAYDAY;
    }

    static String narrativeOf(MovementKind kind) {
        return WORDS.getOrDefault(kind, kind.name());
    }

    /** How much this time, in minor units. */
    long amount(Dice dice, Setting setting) {
        if (step == 0) {
            return (long) dice.between(low * 100, high * 100) * setting.scale() / 100;
        }
        long units = (long) dice.between(low, high) * setting.scale() / 100;
        return Math.max(step, units / step * step) * 100;
    }
}
