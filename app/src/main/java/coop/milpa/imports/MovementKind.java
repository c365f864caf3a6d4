package coop.milpa.imports;

import java.util.Optional;

/** What a movement in an imported history was: its sign for the owner, and what stands against it in the books. */
public enum MovementKind {
    DEPOSIT(1, "CASH"),
    WITHDRAWAL(-1, "CASH"),
    TRANSFER_IN(1, "CLEARING"),
    TRANSFER_OUT(-1, "CLEARING"),
    CARD_WITHDRAWAL(-1, "CLEARING"),
    INTEREST(1, "INTEREST_EXPENSE"),
    FEE(-1, "FEE_INCOME"),
    PENALTY_INTEREST(-1, "PENALTY_INCOME");

    private final int sign;
    private final String contraRole;

    MovementKind(int sign, String contraRole) {
        this.sign = sign;
        this.contraRole = contraRole;
    }

    /** 1 if the owner has more afterwards, -1 if less. */
    public int sign() {
        return sign;
    }

    /** The role in the chart of the account on the other side. */
    public String contraRole() {
        return contraRole;
    }

    /** The concept of its entry: {@code import.deposit}. */
    public String concept() {
        return "import." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Reads a kind as files write it; empty if it is none. */
    public static Optional<MovementKind> of(String text) {
        for (MovementKind kind : values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
