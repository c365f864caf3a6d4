package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionBook.Line;

/**
 * A line of the book with whose it is.
 *
 * @param member  her number; empty if the register does not know her
 * @param name  hers
 */
record BookRow(Line line, String member, String name) {}
