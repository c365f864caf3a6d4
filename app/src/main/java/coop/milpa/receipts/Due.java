package coop.milpa.receipts;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;

/**
 * An amount that a member may pay.
 *
 * @param destination  its code
 * @param member  whose it is
 * @param account  what is credited in the books
 * @param amount  how much is due; zero for a rest, which takes any amount
 * @param dueOn  since when it is due: older first within a priority
 * @param reference  the destination's own name for it, such as a quota's number; at most 60 characters
 */
public record Due(
        String destination, MemberId member, AccountId account, Money amount, LocalDate dueOn, String reference) {}
