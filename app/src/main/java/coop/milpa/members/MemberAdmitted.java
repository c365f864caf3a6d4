package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.LocalDate;

/**
 * Somebody was admitted, whose application had been accepted and paid. Published in the transaction that admits her;
 * members who are registered as they were elsewhere are not.
 *
 * @param cooperative  which admitted her
 * @param member  her name in every table
 * @param number  her number, for life
 * @param on  the day from which on she is one
 */
public record MemberAdmitted(CooperativeId cooperative, MemberId member, String number, LocalDate on) {}
