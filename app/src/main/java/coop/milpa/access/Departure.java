package coop.milpa.access;

import java.net.URI;

/**
 * Where a browser goes to show a provider who somebody is, and what it keeps meanwhile.
 *
 * @param address  of the provider
 * @param kept  sealed: the browser brings it back and nobody else can
 */
public record Departure(Provider provider, URI address, String kept) {}
