package coop.milpa.members.web;

/**
 * A field of a form that is drawn from a list of its fields.
 *
 * @param name  of the field; its label is the message {@code field.members.<name>}
 * @param kind  how it is filled in
 */
record FormField(String name, Kind kind) {

    /** How a field is filled in. */
    enum Kind {
        TEXT,
        /** Several lines. */
        LINES,
        DAY,
        MONEY,
        /** One of some options, which the model has under the field's name. */
        CHOICE,
        /** Somebody, by a number. */
        PERSON,
        /** Yes or no. */
        CHECK
    }

    static FormField of(String name, Kind kind) {
        return new FormField(name, kind);
    }
}
