package coop.milpa.access;

import java.time.Instant;

/**
 * Whom a provider calls a user.
 *
 * @param issuer  the provider's
 * @param subject  her name there for good, which is nobody else's: 1 to 255 characters
 */
public record ProviderLink(String issuer, String subject, Instant since) {}
