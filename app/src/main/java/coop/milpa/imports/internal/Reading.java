package coop.milpa.imports.internal;

/**
 * How files are to be read.
 *
 * @param source  names where references come from; the same reference of another source is another movement
 * @param skipsBadRows  whether the good rows are posted although others are wrong
 */
record Reading(String source, boolean skipsBadRows) {}
