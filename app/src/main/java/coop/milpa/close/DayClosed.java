package coop.milpa.close;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;

/**
 * A day of the books was closed for ever. Published in the transaction that seals it; days of imported history are not.
 *
 * @param cooperative  whose day it was
 * @param day  which
 * @param hash  its link in the chain of days, 64 hexadecimal digits
 */
public record DayClosed(CooperativeId cooperative, LocalDate day, String hash) {}
