/** Commands on members; public because commands are found by ServiceLoader. */
@NullMarked
package coop.milpa.members.cli;

import org.jspecify.annotations.NullMarked;
