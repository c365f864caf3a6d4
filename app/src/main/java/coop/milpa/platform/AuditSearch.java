package coop.milpa.platform;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds records of the audit trail by who, what, when and to what. */
public interface AuditSearch {

    /** Some of them, the latest first. */
    List<AuditRecord> page(CooperativeId cooperative, Question question, long offset, int limit);

    /** Those recorded before one, the latest first; {@link AuditQuery#LATEST} is behind all of them. */
    List<AuditRecord> before(CooperativeId cooperative, Question question, AuditId record, int limit);

    /** How many there are. */
    long count(CooperativeId cooperative, Question question);

    /**
     * Hands over all of them as they are read from a cursor, the latest first.
     *
     * @param into  called once a record; must not ask the database anything
     */
    void each(CooperativeId cooperative, Question question, Consumer<AuditRecord> into);

    Optional<AuditRecord> find(CooperativeId cooperative, AuditId record);

    /**
     * Which records are asked for: those that fit everything that is said about them.
     *
     * @param from  not before this
     * @param until  before this
     * @param actor  who did it
     * @param action  what was done, or how it begins, such as {@code accounting.}
     * @param subject  to what: which kind, and which one
     */
    record Question(Instant from, Instant until, Optional<ActorId> actor, Optional<String> action, OnWhat subject) {}

    /** What an act was done to: its kind, and its id, as far as they are known. */
    record OnWhat(Optional<String> kind, Optional<String> id) {}
}
