/** Pages of approvals: what waits, and one with what was asked. */
@NullMarked
package coop.milpa.approvals.web;

import org.jspecify.annotations.NullMarked;
