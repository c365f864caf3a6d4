package coop.milpa.access.internal;

import coop.milpa.access.User;
import java.time.Instant;

/**
 * A user as she is stored.
 *
 * @param user  who
 * @param hash  of her password
 * @param oneTime  whether she has to change it first
 * @param passwordSetAt  since when it is right
 */
record Account(User user, String hash, boolean oneTime, Instant passwordSetAt) {}
