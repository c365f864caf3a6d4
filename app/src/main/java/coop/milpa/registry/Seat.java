package coop.milpa.registry;

/** An office of an organ. */
public record Seat(Organ organ, Office office) {}
