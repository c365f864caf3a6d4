/** Tests of surpluses and redemptions. */
@NullMarked
package coop.milpa.shares.web;

import org.jspecify.annotations.NullMarked;
