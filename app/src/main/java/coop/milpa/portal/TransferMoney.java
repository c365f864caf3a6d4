package coop.milpa.portal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;

/**
 * What a member wants moved.
 *
 * @param who  whose session asks
 * @param request  makes it safe to repeat
 * @param from  number of an account of hers
 * @param to  number of an account, of whomever; or of a member, whose oldest open account takes it
 * @param amount  how much
 */
public record TransferMoney(MemberInside who, RequestId request, String from, String to, Money amount) {}
