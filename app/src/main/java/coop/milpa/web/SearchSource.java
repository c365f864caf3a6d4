package coop.milpa.web;

import coop.milpa.kernel.CooperativeId;
import java.util.List;
import java.util.Optional;

/**
 * Something that the one search box finds: declared as a bean by the module that has it. It is asked when whoever types
 * has its permission.
 */
public interface SearchSource {

    /** Where the box leads, with what was typed as {@code q}. */
    String ADDRESS = "/c/{cooperative}/search";

    /** The permission that its page needs, besides those of the sources. */
    String USE = "search.use";

    /** The most that one source lists. */
    int LIMIT_MAX = 50;

    /** What it finds, as a heading. */
    Message heading();

    /** What the pages that it leads to ask for. */
    String permission();

    /** Sources with less stand first; tens, so that something fits between. */
    int order();

    /**
     * What fits in one cooperative, the surest first.
     *
     * @param text  what was typed, never empty
     */
    Found find(CooperativeId cooperative, String text);

    /** What to say before anything is typed; empty if nothing. */
    default Optional<Message> hint(CooperativeId cooperative) {
        return Optional.empty();
    }

    /** The list of all that it could find; empty if there is none. */
    default Optional<All> everything() {
        return Optional.empty();
    }

    /**
     * A list of everything that a source could find.
     *
     * @param words  what it is called
     * @param path  where it is, within its cooperative
     */
    record All(Message words, String path) {}

    /**
     * Something that fits.
     *
     * @param title  what it is called
     * @param number  under which it is known
     * @param note  what tells it from others that are called so; may be empty
     * @param by  what of it fits
     * @param path  where it is, within its cooperative: {@code /members/12}, ready for an address
     * @param certain  whether it is what was meant, if nothing else fits: a whole number, not part of a name
     */
    record Hit(String title, String number, String note, Message by, String path, boolean certain) {}

    /**
     * What fits.
     *
     * @param more  whether others fit, too
     */
    record Found(List<Hit> hits, boolean more) {

        /** Nothing fits. */
        public static final Found NOTHING = new Found(List.of(), false);

        public Found {
            hits = List.copyOf(hits);
        }
    }
}
