package coop.milpa.tax.internal;

import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;

/**
 * An operation that a country does not tax.
 *
 * @param country  which
 * @param operation  its code
 * @param days  on which it is exempt
 * @param source  where that stands
 */
record Exemption(String country, String operation, Validity days, Source source) {}
