/** Pages and routes about subscriptions. */
@NullMarked
package coop.milpa.webhooks.web;

import org.jspecify.annotations.NullMarked;
