/** Pages about applications for loans, and the contract. */
@NullMarked
package coop.milpa.origination.web;

import org.jspecify.annotations.NullMarked;
