package coop.milpa.registry;

/** How an office came to its end before or after the term's last day. */
public enum Ending {
    TERM_OVER,
    RESIGNED,
    REMOVED,
    DIED
}
