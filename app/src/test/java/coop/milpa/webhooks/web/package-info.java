/** Pages of this module as a browser gets them. */
@NullMarked
package coop.milpa.webhooks.web;

import org.jspecify.annotations.NullMarked;
