package coop.milpa.web;

/**
 * What is wrong with a form, and in which field it can be mended.
 *
 * @param field  its name
 * @param what  what, why and what next
 */
public record FieldError(String field, Message what) {}
