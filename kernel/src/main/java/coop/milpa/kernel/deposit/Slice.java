package coop.milpa.kernel.deposit;

import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Rate;

/** A part of a balance and the rate it earns. */
record Slice(Fraction amount, Rate rate) {}
