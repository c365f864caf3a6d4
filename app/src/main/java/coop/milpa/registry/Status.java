package coop.milpa.registry;

/** Whether a cooperative is in business, as its authority sees it. */
public enum Status {
    FORMING,
    ACTIVE,
    INACTIVE,
    LIQUIDATING,
    DISSOLVED
}
