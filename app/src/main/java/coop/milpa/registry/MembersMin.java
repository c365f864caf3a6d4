package coop.milpa.registry;

import coop.milpa.platform.Source;

/**
 * How few members a cooperative may have.
 *
 * @param members  at least as many
 * @param source  the law
 */
public record MembersMin(int members, Source source) {}
