package coop.milpa.webhooks;

import coop.milpa.kernel.CooperativeId;

/**
 * A request to be told from now on.
 *
 * @param cooperative  of what happens where
 * @param wanted  what, and at which address
 * @param secret  what messages are signed with
 */
public record Subscribe(CooperativeId cooperative, Wanted wanted, WebhookSecret secret) {}
