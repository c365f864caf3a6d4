@NullMarked
package coop.milpa.members.internal;

import org.jspecify.annotations.NullMarked;
