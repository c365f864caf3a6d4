package coop.milpa.protection;

import coop.milpa.kernel.Money;
import coop.milpa.platform.Source;

/**
 * What a scheme pays each member if the cooperative cannot, for all she has there, with interest.
 *
 * @param spanish  what the scheme is called
 * @param english  the same
 * @param amount  the most it pays one member
 * @param source  where that comes from, and how far it was checked
 */
public record DepositProtection(String spanish, String english, Money amount, Source source) {}
