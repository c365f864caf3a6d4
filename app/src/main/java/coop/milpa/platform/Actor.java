package coop.milpa.platform;

import coop.milpa.kernel.ActorId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Who does something.
 *
 * @param id  the same for the same one, always
 * @param kind  what sort of one it is
 * @param name  how lists show it: 1 to 100 characters
 */
public record Actor(ActorId id, Kind kind, String name) {

    /** What sort of actor. */
    public enum Kind {
        /** A human being, at a desk or at a command line. */
        PERSON,
        /** Work that runs by itself, such as the close of a day. */
        JOB,
        /** History taken over from another system. */
        IMPORT,
        /** The platform itself: migrations, first settings. */
        SYSTEM,
        /** Another system that calls the API. */
        API,
        /** A member who does something with what is hers, not for the cooperative. */
        MEMBER
    }

    /** The platform itself. */
    public static final Actor SYSTEM = named(Kind.SYSTEM, "milpa");

    private static final int NAME_LENGTH_MAX = 100;

    public Actor {
        if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("An actor's name has 1 to " + NAME_LENGTH_MAX + " characters: " + name);
        }
    }

    /**
     * An actor who is known by kind and name alone: an operating-system user, a job, an import. The id is made from
     * both (UUID version 3), so that the same one is the same on every machine without asking anyone.
     */
    public static Actor named(Kind kind, String name) {
        byte[] text = ("milpa:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8);
        return new Actor(new ActorId(UUID.nameUUIDFromBytes(text)), kind, name);
    }
}
