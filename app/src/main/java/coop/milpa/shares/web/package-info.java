/** Pages about surpluses and about contributions that are given back. */
@NullMarked
package coop.milpa.shares.web;

import org.jspecify.annotations.NullMarked;
