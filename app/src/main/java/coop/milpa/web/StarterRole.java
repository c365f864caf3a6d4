package coop.milpa.web;

import java.util.Locale;

/** A role that is there from the first day. What it holds is data afterwards, for whoever manages access to change. */
public enum StarterRole {
    /** Says who may do what in one cooperative; handles no money. */
    ADMINISTRATOR,
    /** Answers for one cooperative. */
    MANAGER,
    /** Keeps the books of one cooperative. */
    ACCOUNTANT,
    /** Admits members and keeps their data. */
    MEMBER_SERVICES,
    /** Takes and pays out cash. */
    TELLER,
    /** Looks at the figures of a federation's cooperatives, never at people. */
    FEDERATION_ANALYST,
    /** Says who may do what at one federation. */
    FEDERATION_ADMINISTRATOR,
    /** Adds cooperatives and says who administers each; looks at figures, never at people. */
    NETWORK_ADMINISTRATOR;

    /** Its name in every table, and in message {@code role.access.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
