package coop.milpa.web;

import java.util.Set;

/**
 * Something that may be allowed, declared by the module whose pages ask for it, as a bean. Its words are the message
 * {@code permission.<name>} of that module.
 *
 * @param name  {@code <area>.<act>}, such as {@code books.read}: at most 60 characters, never renamed
 * @param shows  what it lets one see
 * @param starters  the roles that are given it when it is new
 */
public record Permission(String name, Shows shows, Set<StarterRole> starters) {

    /** What a permission lets one see. */
    public enum Shows {
        /** Sums over many, in which no one is found again; a federation and the network may be given it. */
        FIGURES,
        /** Members, their accounts, or lines that lead to them; of one's own cooperative only. */
        PEOPLE
    }

    private static final int NAME_LENGTH_MAX = 60;

    public Permission {
        if (!name.matches("[a-z][a-z-]*(\\.[a-z-]+)+") || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("Name of a permission is '" + name + "'");
        }
        starters = Set.copyOf(starters);
    }

    /** One about figures. */
    public static Permission ofFigures(String name, StarterRole... starters) {
        return new Permission(name, Shows.FIGURES, Set.of(starters));
    }

    /** One about people. */
    public static Permission ofPeople(String name, StarterRole... starters) {
        return new Permission(name, Shows.PEOPLE, Set.of(starters));
    }
}
