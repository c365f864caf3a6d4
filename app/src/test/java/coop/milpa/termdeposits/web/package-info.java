/** Tests of pages about term deposits. */
@NullMarked
package coop.milpa.termdeposits.web;

import org.jspecify.annotations.NullMarked;
