package coop.milpa.savings.web;

/**
 * A field of the form in which a product's terms are decided.
 *
 * @param name  of the field; its label is the message {@code field.savings.<name>}
 * @param kind  how it is filled in
 */
record TermsField(String name, Kind kind) {

    /** How a field is filled in. */
    enum Kind {
        TEXT,
        /** More than a line of words. */
        PARAGRAPH,
        DAY,
        MONEY,
        /** A whole number or a percentage. */
        NUMBER,
        /** One of some options, which the model has under the field's name. */
        CHOICE
    }
}
