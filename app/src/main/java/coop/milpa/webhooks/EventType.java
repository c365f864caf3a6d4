package coop.milpa.webhooks;

import java.util.Arrays;
import java.util.Optional;

/** What other systems may ask to be told of. Its words are the message {@code webhooks.event.<code>}. */
public enum EventType {
    /** An entry was written, with its lines; a deposit is one, too. */
    ENTRY_POSTED("coop.milpa.entry.posted.v1", "books.read"),
    SAVINGS_DEPOSITED("coop.milpa.savings.deposited.v1", "savings.read"),
    SAVINGS_WITHDRAWN("coop.milpa.savings.withdrawn.v1", "savings.read"),
    SAVINGS_TRANSFERRED("coop.milpa.savings.transferred.v1", "savings.read"),
    /** A deposit, a withdrawal or a transfer was undone by another entry. */
    SAVINGS_REVERSED("coop.milpa.savings.reversed.v1", "savings.read"),
    MEMBER_ADMITTED("coop.milpa.member.admitted.v1", "members.read"),
    /** A day of the books was closed for ever. */
    DAY_CLOSED("coop.milpa.day.closed.v1", "figures.read");

    private final String code;
    private final String permission;

    EventType(String code, String permission) {
        this.code = code;
        this.permission = permission;
    }

    /** Its {@code type} as CloudEvents calls it; never renamed: other content takes another version. */
    public String code() {
        return code;
    }

    /** What whoever wants to be told has to hold: it reads the same. */
    public String permission() {
        return permission;
    }

    public static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
