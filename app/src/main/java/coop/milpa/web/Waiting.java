package coop.milpa.web;

import coop.milpa.kernel.CooperativeId;
import java.util.Optional;

/**
 * Something that waits for somebody to do it, as the first page of a cooperative shows it; a bean of the module that
 * knows of it. It is asked only for whoever may do it.
 */
public interface Waiting {

    /** The permission of the page where it is done. */
    String permission();

    /** What waits; empty if nothing does. */
    Optional<Task> of(CooperativeId cooperative);

    /**
     * What waits.
     *
     * @param words  what, and how much of it
     * @param address  where it is done; {@code {cooperative}} in it stands for the cooperative's code
     */
    record Task(Message words, String address) {

        /** Where it is done, for one cooperative. */
        public String at(String cooperative) {
            return address.replace(MenuItem.COOPERATIVE, cooperative);
        }
    }
}
