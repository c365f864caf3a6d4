package coop.milpa.platform;

import java.util.function.Supplier;

/**
 * Says on whose behalf the current thread works. Where nobody has said so it is the user of the operating system, who
 * started the program. A thread that is started does not inherit it: hand {@link #get} over.
 */
public interface CurrentActor {

    /** Who acts, and from where. */
    Acting get();

    /** Works on someone's behalf; afterwards it is again whoever it was. */
    <T> T as(Acting acting, Supplier<T> work);
}
