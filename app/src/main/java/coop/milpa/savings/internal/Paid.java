package coop.milpa.savings.internal;

import coop.milpa.savings.CapitalisedInterest;

/**
 * Interest that an account was given.
 *
 * @param interest  what was given
 * @param group  under whose versions
 */
record Paid(CapitalisedInterest interest, Group group) {}
