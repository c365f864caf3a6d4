@NullMarked
package coop.milpa.approvals.internal;

import org.jspecify.annotations.NullMarked;
