package coop.milpa.demo.internal;

/** How a cooperative of the demo comes into Milpa. */
enum Way {
    /** With the history of another system, which is imported. */
    MIGRATED,
    /** Founded in Milpa: everything in it happens at the counter and in the close. */
    FOUNDED
}
