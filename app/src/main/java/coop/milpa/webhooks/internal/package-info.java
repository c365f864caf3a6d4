/** Who is told what, what there is to tell, and how it is sent. */
@NullMarked
package coop.milpa.webhooks.internal;

import org.jspecify.annotations.NullMarked;
