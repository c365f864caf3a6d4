package coop.milpa.ledger;

/**
 * Who stood on the other side of a line at that moment. It decides tax (cooperative acts are exempt) and what feeds
 * the indivisible reserve, and it cannot be found out later: people join and leave.
 */
public enum Standing {
    /** A member of this cooperative. */
    MEMBER('M'),
    /** Another cooperative, a federation, a body of the network. */
    COOPERATIVE('C'),
    /** Anyone else. */
    THIRD_PARTY('T'),
    /** Nobody: the cooperative's own bookkeeping. */
    OWN('O');

    private final char letter;

    Standing(char letter) {
        this.letter = letter;
    }

    /** How the books write it. */
    public char letter() {
        return letter;
    }

    /** Reads what {@link #letter} wrote. */
    public static Standing of(char letter) {
        for (Standing standing : values()) {
            if (standing.letter == letter) {
                return standing;
            }
        }
        throw new IllegalArgumentException("Standing is '" + letter + "'");
    }
}
