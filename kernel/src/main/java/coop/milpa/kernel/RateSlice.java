package coop.milpa.kernel;

/** A part of a balance and the rate it earns. */
record RateSlice(Fraction amount, Rate rate) {}
