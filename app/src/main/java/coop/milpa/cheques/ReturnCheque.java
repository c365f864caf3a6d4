package coop.milpa.cheques;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to take a cheque out of the account again, because nobody pays it.
 *
 * @param number  {@link Cheque#number()}
 * @param reason  1 to 200 characters
 * @param charged  whether it costs what the bank's terms say
 */
public record ReturnCheque(CooperativeId cooperative, RequestId request, long number, String reason, boolean charged) {}
