package coop.milpa.portal;

import coop.milpa.kernel.RequestId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A transfer that a member made.
 *
 * @param request  by which it was asked for
 * @param code  ten letters and digits by which the branch finds it
 * @param day  of the books
 * @param at  when
 * @param what  how much, and where it went
 */
public record MadeTransfer(RequestId request, String code, LocalDate day, Instant at, PlannedTransfer what) {}
