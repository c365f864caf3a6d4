@NullMarked
package coop.milpa.approvals;

import org.jspecify.annotations.NullMarked;
