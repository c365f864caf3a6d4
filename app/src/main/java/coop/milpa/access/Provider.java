package coop.milpa.access;

/**
 * An identity provider (OpenID Connect) that this installation trusts to say who somebody is.
 *
 * @param name  its name in addresses, settings and records: lower-case letters, digits and hyphens
 * @param label  its name on pages
 * @param issuer  its own name for itself, an address; what links are kept under
 */
public record Provider(String name, String label, String issuer) {}
