package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import java.util.function.Supplier;

/**
 * Runs work in a transaction that sees one cooperative's rows and no other's: row-level security reads the same
 * setting. Work inside work joins the transaction; inside another cooperative's it is a defect.
 */
public interface TenantScope {

    /** Reads in a transaction of this cooperative; what it would write is refused by the database. */
    <T> T read(CooperativeId cooperative, Supplier<T> work);

    /**
     * {@link #read(CooperativeId, Supplier)} for a page, which asks for many things that are small: they are asked in
     * one transaction, and a statement keeps the plan that it was once given, since planning it takes longer than what
     * it does.
     */
    <T> T look(CooperativeId cooperative, Supplier<T> work);

    /** Reads and writes in a transaction of this cooperative; an exception undoes it all. */
    <T> T write(CooperativeId cooperative, Supplier<T> work);

    /**
     * Carries work out and undoes all of it, whatever it answers: says by the same rules what it would come to. Never
     * inside other work, which would be undone too.
     */
    <T> T rehearse(CooperativeId cooperative, Supplier<T> work);

    /** {@link #write(CooperativeId, Supplier)} for work without an answer. */
    default void run(CooperativeId cooperative, Runnable work) {
        write(cooperative, () -> {
            work.run();
            return true;
        });
    }
}
