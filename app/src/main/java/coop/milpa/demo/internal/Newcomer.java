package coop.milpa.demo.internal;

import coop.milpa.parties.Particulars;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Someone who asks to be admitted to a cooperative of the demo.
 *
 * @param life  how she lives, and when she comes
 * @param who  what is said about her
 * @param guardian  the number of the newcomer who acts for her
 * @param fate  what becomes of her
 */
record Newcomer(Saver life, Particulars who, Optional<Integer> guardian, Fate fate) {

    private static final int MAJORITY_YEARS = 18;

    int number() {
        return life.number();
    }

    boolean isChild() {
        return guardian.isPresent();
    }

    boolean isGroup() {
        return who.birthDate().isEmpty();
    }

    boolean isAdult() {
        return !isChild() && !isGroup();
    }

    /** Whether she was born on or after a day. */
    boolean isBornSince(LocalDate day) {
        return who.birthDate().filter(born -> !born.isBefore(day)).isPresent();
    }

    /** Whether a day is a child's birthday on which she comes of age. */
    boolean comesOfAge(LocalDate day) {
        return isChild()
                && who.birthDate()
                        .filter(born -> born.plusYears(MAJORITY_YEARS).equals(day))
                        .isPresent();
    }

    Newcomer with(Fate other) {
        return new Newcomer(life, who, guardian, other);
    }
}
