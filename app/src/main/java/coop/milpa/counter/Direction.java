package coop.milpa.counter;

/** Which way cash passes the window. */
public enum Direction {
    /** Whoever is served brings it. */
    IN,
    /** Whoever is served takes it. */
    OUT
}
