package coop.milpa.credit;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;

/**
 * A loan of which an instalment is overdue.
 *
 * @param number  its name for people
 * @param borrower  who owes it
 * @param officer  who looks after it
 * @param since  day of the oldest instalment that is not paid
 * @param daysLate  since then
 * @param owed  of the principal, all of it
 */
public record LateLoan(long number, MemberId borrower, ActorId officer, LocalDate since, long daysLate, Money owed) {}
