/** Inside of approvals: who may say yes, and what was said. */
@NullMarked
package coop.milpa.approvals.internal;

import org.jspecify.annotations.NullMarked;
