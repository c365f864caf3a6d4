package coop.milpa.parties;

import java.util.Optional;

/** What someone stated as their sex, in the letters of the field's documents. */
public enum Sex {
    FEMALE("F"),
    MALE("M"),
    OTHER("X"),
    /** Nobody asked, or it is an organisation. */
    UNSTATED("");

    private final String letter;

    Sex(String letter) {
        this.letter = letter;
    }

    /** How files and tables write it: a letter, or nothing. */
    public String letter() {
        return letter;
    }

    /** Reads what {@link #letter} wrote; empty if it is none of the letters. */
    public static Optional<Sex> of(String letter) {
        for (Sex sex : values()) {
            if (sex.letter.equals(letter)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
