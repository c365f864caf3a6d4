package coop.milpa.imports;

import coop.milpa.ledger.AccountRole;
import java.util.Locale;
import java.util.Optional;

/** What a movement in an imported history was: its sign for the owner, and what stands against it in the books. */
public enum MovementKind {
    DEPOSIT(1, AccountRole.CASH),
    WITHDRAWAL(-1, AccountRole.CASH),
    TRANSFER_IN(1, AccountRole.CLEARING),
    TRANSFER_OUT(-1, AccountRole.CLEARING),
    CARD_WITHDRAWAL(-1, AccountRole.CLEARING),
    INTEREST(1, AccountRole.INTEREST_EXPENSE_SAVINGS),
    FEE(-1, AccountRole.FEE_INCOME),
    PENALTY_INTEREST(-1, AccountRole.PENALTY_INCOME);

    private final int sign;
    private final AccountRole contraRole;

    MovementKind(int sign, AccountRole contraRole) {
        this.sign = sign;
        this.contraRole = contraRole;
    }

    /** 1 if the owner has more afterwards, -1 if less. */
    public int sign() {
        return sign;
    }

    /** The role in the chart of the account on the other side. */
    public AccountRole contraRole() {
        return contraRole;
    }

    /** The concept of its entry: {@code import.deposit}. */
    public String concept() {
        return "import." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
