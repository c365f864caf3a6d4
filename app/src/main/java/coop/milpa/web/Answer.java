package coop.milpa.web;

/**
 * What was understood of one field, to be checked before it is done.
 *
 * @param label  the message with the field's label
 * @param words  what was understood, as people read it
 */
public record Answer(String label, String words) {}
