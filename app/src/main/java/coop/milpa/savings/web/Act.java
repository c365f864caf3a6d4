package coop.milpa.savings.web;

import java.util.Locale;
import java.util.Optional;

/** What a member may ask at the window of an account that is there. */
enum Act {
    DEPOSIT,
    WITHDRAWAL,
    TRANSFER,
    CLOSING,
    WAKING;

    /** How addresses call it. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasAmount() {
        return this != CLOSING && this != WAKING;
    }

    /** What whoever does it has to be allowed beside serving at the window; paying an account out is a withdrawal. */
    String permission() {
        return switch (this) {
            case DEPOSIT -> MoneyActs.DEPOSIT;
            case WITHDRAWAL, CLOSING -> MoneyActs.WITHDRAWAL;
            case TRANSFER -> MoneyActs.TRANSFER;
            case WAKING -> SavingsInTheMenu.OPERATE;
        };
    }

    /** Whether notes and coins pass the window. */
    public boolean movesCash() {
        return this == DEPOSIT || this == WITHDRAWAL || this == CLOSING;
    }

    static Optional<Act> of(String address) {
        for (Act act : values()) {
            if (act.address().equals(address)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
