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
