/** Pages about term deposits. Nothing here is public. */
@NullMarked
package coop.milpa.termdeposits.web;

import org.jspecify.annotations.NullMarked;
