@NullMarked
package coop.milpa.members.cli;

import org.jspecify.annotations.NullMarked;
