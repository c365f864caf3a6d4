package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;

/**
 * A request to let somebody in whom a provider calls so. Said again it changes nothing.
 *
 * @param home  whom she works for
 * @param name  hers
 * @param provider  its {@linkplain Provider#name name}
 * @param subject  what it calls her for good; no address of mail
 */
public record LinkUser(CooperativeId home, String name, String provider, String subject) {}
