package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.util.Optional;

/**
 * Keeps employers' files between the page that checks them and the one that posts them, whichever process serves it,
 * so that what is posted is what was checked. They belong to one cooperative and go after two hours: they are about
 * people's pay.
 */
public interface KeptPayrolls {

    /**
     * Keeps a file; the old ones of the cooperative are forgotten.
     *
     * @param name  what it was called
     * @param content  at most 64 MB
     * @return its key among those that are kept: the SHA-256 of its content, in hexadecimal
     */
    String keep(CooperativeId cooperative, String name, byte[] content);

    /** What {@link Payrolls#check} says of a file that is kept; empty if none is. */
    Optional<Outcome<PayrollReport>> check(PayrollOrder order, String key, Progress progress);

    /** What {@link Payrolls#post} does with a file that is kept; empty if none is. */
    Optional<Outcome<PayrollReport>> post(PayrollOrder order, String key, Progress progress);
}
