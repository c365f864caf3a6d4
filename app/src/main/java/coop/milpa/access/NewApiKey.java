package coop.milpa.access;

/**
 * A key that was just made, and its secret.
 *
 * @param key  which
 * @param token  told here and nowhere else
 */
public record NewApiKey(ApiKey key, ApiKeyToken token) {}
