/** Tests of webhooks: what is told to whom, and how it is sent. */
@NullMarked
package coop.milpa.webhooks;

import org.jspecify.annotations.NullMarked;
