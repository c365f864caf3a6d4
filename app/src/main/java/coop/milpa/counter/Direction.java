package coop.milpa.counter;

/** Which way cash passes the window. */
public enum Direction {
    /** The member brings it. */
    IN,
    /** The member takes it. */
    OUT
}
