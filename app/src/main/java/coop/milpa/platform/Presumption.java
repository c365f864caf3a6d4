package coop.milpa.platform;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets work take for granted what is nearly always so and comes to light only at its end, such as that the books let
 * all of a batch through. Where it was not so, the work's transaction is undone, and it is done again step by step. For
 * where going on without the answer saves much, and doing all of it twice now and then costs little.
 */
public final class Presumption {

    private static final ThreadLocal<Boolean> HELD = ThreadLocal.withInitial(() -> false);

    private Presumption() {}

    /** What was taken for granted was not so. */
    public static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Wrong(String what) {
            super(what);
        }
    }

    /** Whether the work that is under way may presume; if not, it goes step by step. */
    public static boolean isAllowed() {
        return HELD.get();
    }

    /**
     * Work that may presume, or what it comes to without.
     *
     * @param work  begins a transaction of its own and ends it
     */
    public static <T> T allowed(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A presumption that is wrong would undo the work around it, too");
        }
        try {
            HELD.set(true);
            return work.get();
        } catch (Wrong e) {
            HELD.remove();
            return work.get();
        } finally {
            HELD.remove();
        }
    }
}
