package coop.milpa.access;

/** How far someone's work reaches: what a user works for, and what a role is made for. */
public enum Level {
    COOPERATIVE,
    /** A federation sees figures of its cooperatives, never people. */
    FEDERATION,
    /** The network sees figures of all, never people. */
    NETWORK
}
